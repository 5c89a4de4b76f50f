package org.infrawiki.directive;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.infrawiki.render.Context;
import org.infrawiki.render.Escape;
import org.infrawiki.render.template.Escaping;
import org.infrawiki.render.template.Values;
import org.jspecify.annotations.Nullable;

/**
 * The variables of a template that shows one page of a list. What costs work, such as the page's text, is made when the
 * template asks for it.
 */
final class InlineValues implements Values {
    private final Row row;
    private final InlineForm form;
    private final Context context;
    private final String format;
    private final boolean first;
    private final boolean last;
    private final Map<String, String> made = new HashMap<>();

    InlineValues(Row row, InlineForm form, Context context, String format, boolean first, boolean last) {
        this.row = row;
        this.form = form;
        this.context = context;
        this.format = format;
        this.first = first;
        this.last = last;
    }

    @Override
    public @Nullable String text(String name, Escaping escaping, CharSequence before) {
        String value = made.computeIfAbsent(name, this::value);
        return value.isEmpty() ? null : escaping.apply(value);
    }

    private String value(String name) {
        return switch (name) {
            case "content" -> form.body(row);
            case "title" -> Escape.html(row.title());
            case "pageurl" -> Escape.html(Refs.href(row, context));
            case "permalink" -> Escape.html(row.get("permalink"));
            case "inlinepage", "isinlinepage" -> "1";
            case "page" -> Escape.html(row.name().path());
            case "destpage" -> Escape.html(context.destination().path());
            case "basename" -> Escape.html(row.name().last());
            case "ctime" -> InlineForm.posted(row, format);
            case "mtime" ->
                row.get(Listing.MODIFIED).isEmpty() ? "" : TimeFormat.html(row.moment(Listing.MODIFIED), format);
            case "license", "copyright" -> form.markup(row, name);
            case "author", "authorurl", "description", "enclosure" -> Escape.html(row.get(name));
            case "first" -> first ? "1" : "";
            case "last" -> last ? "1" : "";
            default -> "";
        };
    }

    @Override
    public boolean holds(String name) {
        if (name.equals("tags")) {
            return !form.tags(row).isEmpty();
        }
        String value = text(name, Escaping.NONE, "");
        return value != null && Values.isTrue(value);
    }

    @Override
    public List<Values> rows(String name) {
        return name.equals("tags")
                ? form.tags(row).stream()
                        .map(tag -> Values.of(Map.of("link", tag)))
                        .toList()
                : List.of();
    }
}
