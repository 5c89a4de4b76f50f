package org.infrawiki.directive;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.infrawiki.model.Arg;
import org.infrawiki.model.Call;
import org.infrawiki.model.PageName;
import org.infrawiki.render.Context;
import org.infrawiki.render.Escape;
import org.infrawiki.render.Result;
import org.infrawiki.render.template.Escaping;
import org.infrawiki.render.template.Values;
import org.jspecify.annotations.Nullable;

/**
 * The values that a call gives its template. A value is rendered by itself, as ikiwiki does it, but never twice: plain
 * text is put in as it was written, so that it can be part of a link or an attribute; markup is put in as a mark that
 * {@link Marks} replaces when the template's text has been rendered.
 */
final class TemplateValues implements Values {
    private static final int FAR = 4_000;

    private final Map<String, Arg> given = new HashMap<>();
    private final Map<String, String> fixed = new TreeMap<>();
    private final Map<String, Result> rendered = new HashMap<>();
    private final Context context;
    private final Marks marks;
    private Result.@Nullable Failure failure;

    TemplateValues(Call call, Context context, Marks marks) {
        this.context = context;
        this.marks = marks;
        call.args().forEach(arg -> given.put(arg.key().toLowerCase(Locale.ROOT), arg));
        fixed.putAll(fixed(context.page(), context.destination()));
    }

    /** The variables that every template has. */
    static Map<String, String> fixed(PageName page, PageName destination) {
        return Map.of("page", page.path(), "destpage", destination.path(), "basename", page.last());
    }

    /** Why a value could not be rendered, or null. */
    Result.@Nullable Failure failure() {
        return failure;
    }

    @Override
    public @Nullable String text(String name, Escaping escaping, CharSequence before) {
        String raw = raw(name);
        if (raw != null) {
            return escaping.apply(raw);
        }
        Arg arg = given.get(name);
        if (arg == null) {
            return null;
        }
        String value = arg.value();
        if (escaping != Escaping.NONE) {
            return escaping.apply(value);
        }
        String tail = before.subSequence(Math.max(0, before.length() - FAR), before.length())
                .toString();
        if (inLink(tail)) {
            return value;
        }
        if (inTag(tail)) {
            return Escape.html(value);
        }
        Result result = rendered.computeIfAbsent(name, unused -> context.markup(value, arg.where()));
        if (result instanceof Result.Failure failed) {
            failure = failed;
            return "";
        }
        boolean plain = value.indexOf('<') < 0 && value.indexOf('&') < 0;
        return plain && unescaped(result.html()).equals(value) ? value : marks.put(result, value);
    }

    private @Nullable String raw(String name) {
        if (name.startsWith("raw_")) {
            Arg arg = given.get(name.substring(4));
            return arg == null ? null : arg.value();
        }
        return given.containsKey(name) ? null : fixed.get(name);
    }

    @Override
    public boolean holds(String name) {
        Arg arg = given.get(name.startsWith("raw_") ? name.substring(4) : name);
        return Values.isTrue(arg == null ? fixed.getOrDefault(name, "") : arg.value());
    }

    @Override
    public List<Values> rows(String name) {
        return List.of();
    }

    private static String unescaped(String html) {
        return html.replace("&quot;", "\"").replace("&#39;", "'");
    }

    /** Whether what follows {@code tail} stands in brackets or an address, where only text makes sense. */
    private static boolean inLink(String tail) {
        return isIn(tail, "[[", "]]") || isIn(tail, "](", ")");
    }

    private static boolean inTag(String tail) {
        int opened = tail.lastIndexOf('<');
        return opened >= 0
                && tail.indexOf('>', opened) < 0
                && opened + 1 < tail.length()
                && (Character.isLetter(tail.charAt(opened + 1)) || "/!".indexOf(tail.charAt(opened + 1)) >= 0);
    }

    /** Whether {@code open} stands in a text without the {@code close} that ends it. */
    private static boolean isIn(String tail, String open, String close) {
        int opened = tail.lastIndexOf(open);
        return opened >= 0 && tail.indexOf(close, opened + open.length()) < 0;
    }
}
