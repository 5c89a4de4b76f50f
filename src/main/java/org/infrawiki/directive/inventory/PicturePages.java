package org.infrawiki.directive.inventory;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.infrawiki.inventory.Graph;
import org.infrawiki.inventory.Inventory;
import org.infrawiki.model.Generator;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Site;

/** The pages {@code network-map} and {@code dependencies}, where there is something to draw. */
@AutoService(Generator.class)
public final class PicturePages implements Generator {
    @Override
    public String name() {
        return "pictures";
    }

    @Override
    public List<Made> pages(Site written) {
        Inventory inventory = written.part(Inventory.class);
        Graph graph = inventory.graph();
        List<Made> pages = new ArrayList<>();
        if (!inventory.networks().isEmpty()) {
            pages.add(page("network-map", "Network map", "Which hosts are on which networks, and where"));
        }
        if (graph.pages().stream()
                .anyMatch(page -> hasOther(graph.needs(page), page) || hasOther(graph.uses(page), page))) {
            pages.add(page("dependencies", "Dependencies", "What everything stands on"));
        }
        return pages;
    }

    /** What needs only itself makes a line that can't be drawn. */
    private static boolean hasOther(Set<PageName> pages, PageName page) {
        return pages.stream().anyMatch(other -> !other.equals(page));
    }

    private static Made page(String name, String title, String description) {
        return new Made(
                new PageName(name),
                Map.of("title", title, "description", description),
                description + ".\n\n[[!" + name + "]]\n");
    }
}
