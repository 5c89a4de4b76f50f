package org.infrawiki.build;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.infrawiki.model.Generator;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Services;
import org.infrawiki.model.Site;

/** All generated pages of a wiki; a written page, or an earlier generator's, of the same name wins. */
final class Made {
    private final List<Generator> generators;

    Made() {
        generators = Services.all(Generator.class).stream()
                .sorted(Comparator.comparing(Generator::name))
                .toList();
    }

    List<Generator.Made> pages(Site written) {
        Set<PageName> taken = new HashSet<>();
        Map<PageName, Generator.Made> made = new LinkedHashMap<>();
        written.pages().forEach(page -> taken.add(page.name()));
        for (Generator generator : generators) {
            for (Generator.Made page : generator.pages(written)) {
                if (taken.add(page.name())) {
                    made.put(page.name(), page);
                }
            }
        }
        return new ArrayList<>(made.values());
    }
}
