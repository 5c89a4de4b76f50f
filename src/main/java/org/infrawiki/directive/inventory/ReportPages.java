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
    private static final String EVERYTHING = """
            What each code means is said by `infrawiki check --list`.

            [[!problems by=check most=200 feeds=yes]]
            """;

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
        List<Reports.Report> reports = Reports.ALL.stream()
                .filter(report -> switch (report.of()) {
                    case ANYTHING -> true;
                    case HOSTS -> hosts;
                    case HOSTS_OR_SERVICES -> hosts || services;
                })
                .toList();
        pages.add(index(reports));
        reports.forEach(report -> pages.add(page(report)));
        return pages;
    }

    private static Made index(List<Reports.Report> reports) {
        StringBuilder text = new StringBuilder("[[!reports]]\n\n");
        reports.forEach(report -> text.append("- [[")
                .append(report.title())
                .append('|')
                .append(report.page().path())
                .append("]]: ")
                .append(report.description())
                .append('\n'));
        return new Made(
                new PageName("reports"),
                Map.of("title", "Reports", "description", "What is wrong, ending, unsaved, undocumented or lost"),
                text.toString());
    }

    private static Made page(Reports.Report report) {
        String text = report.codes().isEmpty() ? EVERYTHING : "[[!problems codes=\"" + report.codes() + "\"]]\n";
        return new Made(
                report.page(),
                Map.of("title", report.title(), "description", report.description()),
                report.description() + ".\n\n" + text + report.more());
    }
}
