package org.infrawiki.render;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.infrawiki.model.Delta;
import org.infrawiki.model.Digest;
import org.infrawiki.model.Lookup;
import org.infrawiki.model.Page;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Reach;
import org.infrawiki.model.Site;
import org.infrawiki.model.Topic;
import org.jspecify.annotations.Nullable;

/**
 * The question "what does every page's frame lead to?": the root of the site tree, the pages about the wiki itself,
 * whether there is a style sheet of the wiki's own. All pages share it.
 */
@AutoService(Topic.class)
@SuppressWarnings("rawtypes") // the service is found without its type argument
public final class Menu implements Topic<Menu.Answer> {
    /** The list of all pages, which search leads to where no script runs. */
    static final PageName ALL_PAGES = new PageName("az");

    /** The style sheet of the wiki's own, linked last. */
    static final String LOCAL_STYLE = "local.css";

    /** Pages with a use of their own that nobody looks for in the tree. */
    private static final Set<String> UNLISTED = Set.of("index", "sidebar", "shortcuts", "templates", "smileys");

    private static final Topic<Answer> TOPIC = new Menu();

    /**
     * What all pages show.
     *
     * @param entries the root of the tree, by path
     * @param cut whether there are more
     * @param about pages about the wiki itself with what to call them
     * @param allPages whether there is a list of all pages
     * @param localStyle whether there is a {@code local.css}
     */
    public record Answer(
            List<Site.Entry> entries, boolean cut, List<Site.Entry> about, boolean allPages, boolean localStyle) {}

    static Answer ask(Lookup lookup) {
        return lookup.ask(TOPIC, List.of());
    }

    @Override
    public String name() {
        return "menu";
    }

    @Override
    public Answer answer(Site site, List<String> args) {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("recentchanges", "Recent changes");
        names.put("reports/problems", "Problems");
        if (!site.settings().tagbase().isEmpty()) {
            names.put(site.settings().tagbase(), "Tags");
        }
        names.put(ALL_PAGES.path(), "All pages");
        List<Site.Entry> about = new ArrayList<>();
        names.forEach((path, title) -> {
            if (site.page(new PageName(path)) != null) {
                about.add(new Site.Entry(path, title, true));
            }
        });
        List<Site.Entry> entries = site.folder("").stream()
                .filter(entry -> !UNLISTED.contains(entry.path()) && !names.containsKey(entry.path()))
                .filter(entry -> !goesOn(site.page(new PageName(entry.path()))))
                .toList();
        List<Site.Entry> shown = Branch.shown(site, entries);
        return new Answer(
                shown,
                shown.size() < entries.size(),
                List.copyOf(about),
                site.page(ALL_PAGES) != null,
                site.file(LOCAL_STYLE) != null);
    }

    /** Whether a page is a further part of a long list, which the first one leads to. */
    private static boolean goesOn(@Nullable Page page) {
        return page != null && page.generated() && page.meta().containsKey("continues");
    }

    @Override
    public Reach reach(Delta delta) {
        return Reach.allIf(delta.any(Delta.Aspect.NAMES, Delta.Aspect.FIELDS));
    }

    @Override
    public void digest(Answer answer, Digest into) {
        Branch.digest(answer.entries(), into);
        Branch.digest(answer.about(), into);
        into.put(answer.cut()).put(answer.allPages()).put(answer.localStyle());
    }
}
