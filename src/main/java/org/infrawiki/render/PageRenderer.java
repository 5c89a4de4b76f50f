package org.infrawiki.render;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.infrawiki.model.Lookup;
import org.infrawiki.model.Markup;
import org.infrawiki.model.PageName;

/** stub */
public final class PageRenderer {
    private final Bodies bodies;

    public PageRenderer(Directives directives, Markup markup, Theme theme) {
        this.bodies = new Bodies(directives, markup);
    }

    public Rendered render(PageName page, Lookup lookup) {
        Extras extras = new Extras();
        Context context = new Context(page, page, lookup, bodies, extras, 0);
        String html = extras.finished(
                bodies.html(lookup.text(page).orElseThrow().body().get(), context));
        StringBuilder out = new StringBuilder("<main><div id=\"content\">")
                .append(html)
                .append("</div></main><div id=\"backlinks\">");
        for (PageName name : lookup.backlinks(page))
            out.append("<a href=\"")
                    .append(Escape.html(Urls.page(page, name)))
                    .append("\">")
                    .append(name)
                    .append("</a>");
        out.append("</div>");
        Map<String, byte[]> files = new HashMap<>(extras.files());
        files.put(Urls.file(page), out.toString().getBytes(StandardCharsets.UTF_8));
        return new Rendered(files, extras.feeds(), extras.problems());
    }

    public Rendered redirect(PageName from, PageName to, Lookup lookup) {
        return new Rendered(Map.of(), List.of(), List.of());
    }

    public Rendered notFound(Lookup lookup) {
        return new Rendered(Map.of(), List.of(), List.of());
    }
}
