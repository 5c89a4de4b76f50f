package org.infrawiki.build;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.infrawiki.model.Generator;
import org.infrawiki.model.Link;
import org.infrawiki.model.Page;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Site;

/** A page for each tag that somebody uses and nobody wrote a page for: what carries it, newest first, with a feed. */
@AutoService(Generator.class)
public final class TagPages implements Generator {
    @Override
    public String name() {
        return "tags";
    }

    @Override
    public List<Made> pages(Site written) {
        Map<PageName, String> tags = new TreeMap<>();
        String base = "/" + written.settings().tagbase() + "/";
        for (Page page : written.pages()) {
            for (Link link : page.links()) {
                if (link.type() == Link.Type.TAG
                        && link.target().startsWith(base)
                        && link.target().length() > base.length()
                        && link.target().indexOf('"') < 0
                        && !written.resolve(page.name(), link.target()).found()) {
                    tags.put(
                            new PageName(
                                    PageName.escaped(link.target().substring(1).replaceAll("/+$", ""))),
                            link.target().substring(base.length()));
                }
            }
        }
        List<Made> pages = new ArrayList<>();
        tags.forEach((name, tag) -> pages.add(new Made(
                name,
                Map.of("title", "Pages tagged " + PageName.shown(tag)),
                "[[!inline pages=\"tagged(" + tag + ")\" archive=yes feedshow=10]]\n")));
        return pages;
    }
}
