package org.infrawiki.runbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.infrawiki.inventory.Decision;
import org.infrawiki.inventory.Inventory;
import org.infrawiki.inventory.Runbook;
import org.infrawiki.inventory.schema.Ref;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Site;

/** The names of all generated runbooks of a wiki with what each is about. */
final class RunbookNames {
    /** The folder of all runbooks. */
    static final PageName FOLDER = new PageName("runbooks");

    /** What a name in a call of a directive can't hold. */
    private static final Pattern UNQUOTABLE = Pattern.compile("[\"\\[\\]|]");

    private final Map<PageName, About> byName = new LinkedHashMap<>();
    private final Map<PageName, List<PageName>> bySubject = new LinkedHashMap<>();
    private final Map<PageName, List<Runbook>> written = new HashMap<>();
    private final Map<PageName, List<PageName>> decisions = new HashMap<>();

    /**
     * What a runbook is about.
     *
     * @param type of runbook
     * @param subject the page of the thing
     * @param title of the runbook
     * @param description of the runbook
     */
    record About(String type, PageName subject, String title, String description) {}

    private RunbookNames(Site site) {
        Inventory inventory = site.part(Inventory.class);
        for (Runbook runbook : inventory.all(Runbook.class)) {
            targets(inventory, runbook.subjects())
                    .forEach(page -> written.computeIfAbsent(page, key -> new ArrayList<>())
                            .add(runbook));
        }
        for (Decision decision : inventory.all(Decision.class)) {
            targets(inventory, decision.affects()).forEach(page -> decisions
                    .computeIfAbsent(page, key -> new ArrayList<>())
                    .add(decision.page()));
        }
        for (RunbookType type : RunbookType.all(site.settings())) {
            for (PageName subject : type.pages().of(site)) {
                if (UNQUOTABLE.matcher(subject.path()).find()) {
                    continue;
                }
                PageName name = FOLDER.child(type.name()).child(subject.last());
                if (byName.containsKey(name)) {
                    name = FOLDER.child(type.name()).child(subject.path());
                }
                String title = site.title(subject);
                byName.put(
                        name,
                        new About(
                                type.name(),
                                subject,
                                type.title().replace("NAME", title),
                                type.description().replace("NAME", title)));
                bySubject.computeIfAbsent(subject, page -> new ArrayList<>()).add(name);
            }
        }
    }

    private static Set<PageName> targets(Inventory inventory, List<Ref> refs) {
        Set<PageName> pages = new TreeSet<>();
        refs.forEach(ref -> inventory.target(ref).ifPresent(pages::add));
        return pages;
    }

    static RunbookNames of(Site site) {
        return site.derived(RunbookNames.class, RunbookNames::new);
    }

    /** Whether the wiki describes anything that runbooks could be about. */
    static boolean isNeeded(Site site) {
        Inventory inventory = site.part(Inventory.class);
        return !inventory.hosts().isEmpty()
                || !inventory.services().isEmpty()
                || !of(site).byName.isEmpty();
    }

    /** All of them: by type, then in the order of their subjects. */
    Map<PageName, About> all() {
        return byName;
    }

    Optional<About> about(PageName runbook) {
        return Optional.ofNullable(byName.get(runbook));
    }

    /** Those that somebody wrote about a page. */
    List<Runbook> written(PageName subject) {
        return written.getOrDefault(subject, List.of());
    }

    /** The decisions that affect a page. */
    List<PageName> decisions(PageName affected) {
        return decisions.getOrDefault(affected, List.of());
    }

    /** Those about a page. */
    List<PageName> of(PageName subject) {
        return bySubject.getOrDefault(subject, List.of());
    }
}
