package org.infrawiki.runbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infrawiki.inventory.Inventory;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Site;

/** The names of all generated runbooks of a wiki with what each is about. */
final class RunbookNames {
    /** The folder of all runbooks. */
    static final PageName FOLDER = new PageName("runbooks");

    private final Map<PageName, About> byName = new LinkedHashMap<>();
    private final Map<PageName, List<PageName>> bySubject = new LinkedHashMap<>();

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
        for (RunbookType type : RunbookType.all(site.settings())) {
            for (PageName subject : type.pages().of(site)) {
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

    /** Those about a page. */
    List<PageName> of(PageName subject) {
        return bySubject.getOrDefault(subject, List.of());
    }
}
