package org.infrawiki.build;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Map;
import org.infrawiki.model.Generator;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Site;

/** The pages every wiki has: what changed lately, and a list of everything. */
@AutoService(Generator.class)
public final class WikiPages implements Generator {
    @Override
    public String name() {
        return "wiki";
    }

    @Override
    public List<Made> pages(Site written) {
        return List.of(
                new Made(new PageName("recentchanges"), Map.of("title", "Recent changes"), "[[!recentchanges]]\n"),
                new Made(
                        new PageName("az"),
                        Map.of("title", "All pages"),
                        "[[!map pages=\"page(*) and !tags/*\" show=title]]\n\n## Tags\n\n[[!pagestats pages=\"tags/*\" style=list]]\n"));
    }
}
