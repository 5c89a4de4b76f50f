package org.infrawiki.directive;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.infrawiki.model.Call;
import org.infrawiki.model.Lookup;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Resolution;
import org.infrawiki.render.Context;
import org.infrawiki.render.Escape;

/** How a listed page looks: whole, as a line of an archive, or as bare text. */
final class InlineItems {
    private final Call call;
    private final Context context;
    private final Lookup lookup;

    InlineItems(Call call, Context context) {
        this.call = call;
        this.context = context;
        this.lookup = context.lookup();
    }

    String html(PageName page, boolean archive, boolean raw) {
        if (!lookup.exists(page)) {
            return file(page, raw);
        }
        if (raw) {
            return body(page);
        }
        return archive || call.yes("quick", false) ? line(page) : whole(page);
    }

    private String file(PageName page, boolean raw) {
        Resolution found = lookup.resolve(page, "/" + page.path());
        if (raw || found.kind() != Resolution.Kind.FILE) {
            return "";
        }
        return "<div class=\"archivepage\">\n<a href=\"" + Escape.html(context.href(page.path())) + "\">"
                + Escape.html(page.shown()) + "</a>\n</div>\n";
    }

    private String line(PageName page) {
        return "<div class=\"archivepage\">\n" + title(page) + author(page, "<br>by ") + "<br>"
                + "<span class=\"archivepagedate\">Posted " + date(page) + "</span>\n</div>\n";
    }

    private String whole(PageName page) {
        String author = author(page, "");
        return "<div class=\"inlinepage\">\n<div class=\"inlineheader\">\n"
                + (author.isEmpty() ? "" : "<span class=\"author\">" + author + "</span>: ")
                + "<h2 class=\"header\">" + title(page) + "</h2>\n</div>\n<div class=\"inlinecontent\">\n"
                + body(page) + "</div>\n<div class=\"inlinefooter\">\n<span class=\"pagedate\">Posted " + date(page)
                + "</span>\n" + tags(page) + rights(page, "license", "License: ") + rights(page, "copyright", "")
                + "</div>\n</div>\n";
    }

    private String body(PageName page) {
        Context inner = context.on(page);
        if (inner.tooDeep() || page.equals(context.destination()) && context.inlined()) {
            return "";
        }
        return context.body(page);
    }

    private String title(PageName page) {
        String address = lookup.meta(page, "permalink").orElseGet(() -> context.href(page));
        return "<a href=\"" + Escape.html(address) + "\">" + Escape.html(lookup.title(page)) + "</a>";
    }

    private String date(PageName page) {
        return Moments.html(lookup.created(page), call.get("timeformat", ""));
    }

    private String author(PageName page, String before) {
        Optional<String> author = lookup.meta(page, "author");
        if (author.isEmpty()) {
            return "";
        }
        String name = Escape.html(author.get());
        return before
                + lookup.meta(page, "authorurl")
                        .map(url -> "<a href=\"" + Escape.html(url) + "\">" + name + "</a>")
                        .orElse(name);
    }

    /** The tags of a page as links, sorted by where they lead, shown as typed. */
    private String tags(PageName page) {
        List<String> tags = lookup.tags(page);
        if (tags.isEmpty()) {
            return "";
        }
        Map<String, String> sorted = new TreeMap<>();
        tags.forEach(tag -> sorted.put(lookup.settings().tagTarget(tag), tag));
        StringBuilder out = new StringBuilder("<span class=\"tags\">Tags:");
        sorted.forEach((target, tag) -> out.append('\n').append(context.link(target, shown(tag))));
        return out.append("\n</span>\n").toString();
    }

    private static String shown(String tag) {
        return Escape.html(PageName.shown(tag.replaceFirst("^(?:\\./|/)", "")));
    }

    private String rights(PageName page, String field, String before) {
        return lookup.meta(page, field)
                .map(text -> "<span class=\"page" + field + "\">" + before
                        + context.on(page).inlineMarkup(text, org.infrawiki.model.Where.file("")) + "</span>\n")
                .orElse("");
    }
}
