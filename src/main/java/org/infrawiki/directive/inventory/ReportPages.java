package org.infrawiki.directive.inventory;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.infrawiki.inventory.Host;
import org.infrawiki.inventory.Inventory;
import org.infrawiki.inventory.Service;
import org.infrawiki.inventory.Thing;
import org.infrawiki.model.Generator;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Site;

/**
 * The pages below {@code reports}: what is wrong, ending, unsaved, undocumented or lost. Each is a page of directives, so
 * that a wiki's own page of that name can have the same and more.
 */
@AutoService(Generator.class)
public final class ReportPages implements Generator {
    private static final String FOLDER = "reports/";

    @Override
    public String name() {
        return "reports";
    }

    @Override
    public List<Made> pages(Site written) {
        Inventory inventory = written.part(Inventory.class);
        if (inventory.all(Thing.class).isEmpty()) {
            // A wiki of words only, such as one that comes from ikiwiki, keeps its lists as they are.
            return List.of();
        }
        boolean hosts = !inventory.all(Host.class).isEmpty();
        boolean services = !inventory.all(Service.class).isEmpty();
        List<Made> pages = new ArrayList<>();
        pages.add(page(
                "problems",
                "Problems",
                "Everything the checks found",
                "What each code means is said by `infrawiki check --list`.\n\n[[!problems]]\n"));
        pages.add(page(
                "broken-links",
                "Broken links",
                "Links that lead nowhere",
                "[[!problems codes=\"broken-link target-does-not-exist\"]]\n"));
        pages.add(page(
                "orphans", "Orphans", "Pages that no other page links to", "[[!problems codes=\"orphan-page\"]]\n"));
        pages.add(page(
                "review-due",
                "Review due",
                "What nobody has looked at for too long",
                "[[!problems codes=\"review-due\"]]\n"));
        if (hosts) {
            pages.add(page("end-of-life", "End of life", "Releases in use, and until when each is supported", """
                    [[!problems codes="os-end-of-life*"]]

                    ## All systems

                    [[!inventory pages="kind(host) and !field(status retired)" columns="os end name"]]
                    """));
        }
        if (hosts || services) {
            pages.add(page("backups", "Backups", "What is saved where, and when it was last restored", """
                    [[!problems codes="no-backup backup-*"]]

                    ## All that hold data

                    [[!inventory pages="(kind(host) or kind(service)) and !field(status retired)" columns="name kind backup"]]
                    """));
            pages.add(page(
                    "undocumented",
                    "Undocumented",
                    "No reason, no owner, no section for a runbook",
                    "[[!problems codes=\"no-why no-owner service-without-runbook-section runbook-gap\"]]\n"));
        }
        return pages;
    }

    private static Made page(String name, String title, String description, String text) {
        return new Made(
                new PageName(FOLDER + name),
                Map.of("title", title, "description", description),
                description + ".\n\n" + text);
    }
}
