package org.infrawiki.directive.inventory;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
                .anyMatch(page ->
                        !graph.needs(page).isEmpty() || !graph.uses(page).isEmpty())) {
            pages.add(page("dependencies", "Dependencies", "What everything stands on"));
        }
        return pages;
    }

    private static Made page(String name, String title, String description) {
        return new Made(
                new PageName(name),
                Map.of("title", title, "description", description),
                description + ".\n\n[[!" + name + "]]\n");
    }
}
