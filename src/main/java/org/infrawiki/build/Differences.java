package org.infrawiki.build;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.infrawiki.model.Blob;
import org.infrawiki.model.Delta;
import org.infrawiki.model.Findings;
import org.infrawiki.model.Link;
import org.infrawiki.model.Page;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Site;
import org.infrawiki.model.Value;
import org.infrawiki.source.HistoryMemory;

/** Compares the wiki that was read with what the last build remembered of it. */
final class Differences {
    /** The fields that say what the thing of a page is called. */
    private static final List<String> IDENTITY = List.of("name", "zone");

    private final State before;
    private final Wiki wiki;
    private final Site site;
    private final EnumSet<Delta.Aspect> aspects = EnumSet.noneOf(Delta.Aspect.class);
    private final Set<String> pages = new HashSet<>();
    private final Set<String> linked = new HashSet<>();

    private Differences(State before, Wiki wiki) {
        this.before = before;
        this.wiki = wiki;
        this.site = wiki.site();
    }

    static Delta between(State before, Wiki wiki) {
        Differences differences = new Differences(before, wiki);
        differences.compare();
        return new Delta(
                differences.aspects,
                differences.pages,
                differences.linked,
                differences.judged(),
                wiki.site()::hasField);
    }

    /** What the checks judge otherwise, and the files they find fault with that are no pages and have another commit. */
    private Set<String> judged() {
        Findings findings = site.part(Findings.class);
        Set<String> judged = judged(before.findings(), findings, site);
        findings.paths().stream()
                .filter(path -> site.bySource(path) == null && !wiki.history().isAlike(path, before.history()))
                .forEach(judged::add);
        return judged;
    }

    /** The pages in which the checks find something else than before, by path; other files by theirs. */
    static Set<String> judged(Findings before, Findings after, Site site) {
        Set<String> judged = new HashSet<>();
        Set<String> paths = new HashSet<>(before.paths());
        paths.addAll(after.paths());
        for (String path : paths) {
            Page page = site.bySource(path);
            if (!before.in(path).equals(after.in(path))
                    || !before.acceptedIn(path).equals(after.acceptedIn(path))) {
                judged.add(page == null ? path : page.name().path());
            }
        }
        return judged;
    }

    private void compare() {
        if (site.pages().size() != before.pages().size() || !sameFiles()) {
            aspects.add(Delta.Aspect.NAMES);
        }
        if (!sameContents()) {
            aspects.add(Delta.Aspect.FILES);
        }
        if (!wiki.history().commit().equals(before.history().commit())) {
            aspects.add(Delta.Aspect.HISTORY);
        }
        if (!wiki.today().equals(before.today())) {
            aspects.add(Delta.Aspect.DAY);
        }
        boolean datesFromFiles = !wiki.tree().ofCommit();
        boolean sameDates = !datesFromFiles
                && wiki.history().commit().equals(before.history().commit());
        for (Page page : site.pages()) {
            Page old = before.pages().get(page.name());
            if (old == null) {
                aspects.add(Delta.Aspect.NAMES);
            } else {
                compare(old, page);
            }
            if (!sameDates) {
                dates(page, datesFromFiles);
            }
        }
    }

    private boolean sameFiles() {
        int known = 0;
        for (String key : before.units().keySet()) {
            known += key.startsWith("file:") ? 1 : 0;
        }
        return known == site.files().size()
                && site.files().stream().allMatch(path -> before.units().containsKey("file:" + path));
    }

    private boolean sameContents() {
        for (String path : site.files()) {
            State.Unit old = before.units().get("file:" + path);
            Blob file = site.file(path);
            if (old == null || file == null || !old.input().equals(file.id())) {
                return false;
            }
        }
        return true;
    }

    private void compare(Page old, Page page) {
        if (old.equals(page)) {
            return;
        }
        pages.add(page.name().path());
        if (old.origin() != page.origin()
                || !old.aliases().equals(page.aliases())
                || !old.source().equals(page.source())
                || !sameThing(old, page)
                || !old.meta()
                        .getOrDefault("description", "")
                        .equals(page.meta().getOrDefault("description", ""))) {
            aspects.add(Delta.Aspect.NAMES);
        }
        if (!old.meta().equals(page.meta()) || !old.matter().equals(page.matter())) {
            aspects.add(Delta.Aspect.FIELDS);
        }
        if (!old.id().equals(page.id())
                || !old.uses().equals(page.uses())
                || !old.sections().equals(page.sections())) {
            aspects.add(Delta.Aspect.TEXT);
        }
        if (!old.links().equals(page.links()) || !old.tags().equals(page.tags())) {
            aspects.add(Delta.Aspect.LINKS);
            Set<PageName> then = targets(page.name(), old.links());
            Set<PageName> now = targets(page.name(), page.links());
            then.stream().filter(name -> !now.contains(name)).forEach(name -> linked.add(name.path()));
            now.stream().filter(name -> !then.contains(name)).forEach(name -> linked.add(name.path()));
        }
    }

    /** Whether fields of other pages find the page as before: by its kind, and by the name of what it describes. */
    private static boolean sameThing(Page old, Page page) {
        return old.kind().equals(page.kind())
                && IDENTITY.stream().allMatch(field -> typed(old, field).equals(typed(page, field)));
    }

    private static String typed(Page page, String field) {
        Value.Entry entry = page.matter().entries().get(field);
        return entry == null
                ? ""
                : entry.value() instanceof Value.Text text ? text.text() : String.valueOf(entry.value());
    }

    /** Resolved as names are today; where those differ, nothing relies on it. */
    private Set<PageName> targets(PageName from, List<Link> links) {
        Set<PageName> names = new HashSet<>();
        for (Link link : links) {
            PageName to = site.resolve(from, link.target()).name();
            if (to != null) {
                names.add(to);
            }
        }
        return names;
    }

    /** Dates of files are not remembered, so that in a folder any may differ. */
    private void dates(Page page, boolean fromFiles) {
        HistoryMemory then = before.history();
        HistoryMemory now = wiki.history();
        boolean first = !fromFiles && now.isFirstSeenAlike(page.source(), then) && sameFormerNames(page);
        boolean last = !fromFiles && now.isAlike(page.source(), then);
        if (!first) {
            aspects.add(Delta.Aspect.CREATED);
        }
        if (!last) {
            aspects.add(Delta.Aspect.MODIFIED);
        }
        if (!first || !last) {
            pages.add(page.name().path());
        }
    }

    private boolean sameFormerNames(Page page) {
        for (String path : Histories.formerPaths(page, wiki.settings())) {
            if (!wiki.history().isFirstSeenAlike(path, before.history())) {
                return false;
            }
        }
        return true;
    }
}
