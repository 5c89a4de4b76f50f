package org.infrawiki.render.template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads ikiwiki's template language, which is that of Perl's HTML::Template.
 *
 * <pre>
 * template = { text | var | if | loop }
 * var      = tag(VAR, NAME [ESCAPE=HTML|URL|JS] [DEFAULT=value])
 * if       = tag(IF or UNLESS, NAME) template [ tag(ELSE) template ] tag(/IF or /UNLESS)
 * loop     = tag(LOOP, NAME) template tag(/LOOP)
 * tag(X)   = "&lt;TMPL_X" attributes "&gt;" | "&lt;!-- TMPL_X" attributes "--&gt;"       any letter case
 * NAME     = word | '"' word '"' | "NAME=" word
 * </pre>
 */
final class TmplParser {
    private static final Pattern TAG = Pattern.compile(
            "<(?:!--\\s*+)?(/?)TMPL_(VAR|IF|UNLESS|ELSE|LOOP|INCLUDE)"
                    + "((?:\\s++(?:[a-z_]++\\s*+=\\s*+)?(?:\"[^\"]*+\"|'[^']*+'|(?:(?!-->)[^\\s<>\"'])++))*+)\\s*+(?:--)?>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ATTRIBUTE =
            Pattern.compile("(?:([A-Za-z_]++)\\s*+=\\s*+)?(\"[^\"]*+\"|'[^']*+'|[^\\s\"'=]++)");
    private static final int DEEPEST = 50;

    private final String source;
    private final Deque<Open> open = new ArrayDeque<>();
    private List<Tmpl.Node> into = new ArrayList<>();

    /** A tag that waits for its end. */
    private record Open(
            String tag,
            String name,
            List<Tmpl.Node> outer,
            @Nullable List<Tmpl.Node> then) {}

    TmplParser(String source) {
        this.source = source;
    }

    Template parse() {
        List<Tmpl.Node> nodes = into;
        Matcher tag = TAG.matcher(source);
        int at = 0;
        while (tag.find()) {
            text(at, tag.start());
            at = tag.end();
            String name = tag.group(2).toUpperCase(Locale.ROOT);
            String wrong = tag.group(1).isEmpty() ? start(name, tag.group(3)) : end(name);
            if (wrong != null) {
                String message = wrong + " in line " + line(tag.start());
                return values -> Template.Filled.wrong(message);
            }
        }
        text(at, source.length());
        Open left = open.peek();
        if (left != null) {
            String message = "a <TMPL_" + left.tag() + " " + left.name() + "> has no end";
            return values -> Template.Filled.wrong(message);
        }
        return new Tmpl(nodes);
    }

    private void text(int from, int to) {
        if (to > from) {
            into.add(new Tmpl.Text(source.substring(from, to)));
        }
    }

    private long line(int offset) {
        return 1 + source.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    private @Nullable String start(String tag, String written) {
        String name = "";
        String byDefault = null;
        Escaping escaping = Escaping.NONE;
        Matcher attribute = ATTRIBUTE.matcher(written);
        while (attribute.find()) {
            String value = attribute.group(2).replaceAll("^[\"']|[\"']$", "");
            String key =
                    attribute.group(1) == null ? "NAME" : attribute.group(1).toUpperCase(Locale.ROOT);
            switch (key) {
                case "ESCAPE" -> escaping = Escaping.of(value);
                case "DEFAULT" -> byDefault = value;
                default -> name = value.toLowerCase(Locale.ROOT);
            }
        }
        if (tag.equals("INCLUDE")) {
            return "<TMPL_INCLUDE> is not available";
        }
        if (tag.equals("ELSE")) {
            return otherwise();
        }
        if (name.isEmpty()) {
            return "a <TMPL_" + tag + "> has no name";
        }
        if (tag.equals("VAR")) {
            into.add(new Tmpl.Variable(name, escaping, byDefault));
            return null;
        }
        if (open.size() >= DEEPEST) {
            return "conditions and loops are nested more than " + DEEPEST + " deep";
        }
        open.push(new Open(tag, name, into, null));
        into = new ArrayList<>();
        return null;
    }

    private @Nullable String otherwise() {
        Open condition = open.peek();
        if (condition == null || condition.tag().equals("LOOP") || condition.then() != null) {
            return "a <TMPL_ELSE> stands outside of a condition";
        }
        open.pop();
        open.push(new Open(condition.tag(), condition.name(), condition.outer(), into));
        into = new ArrayList<>();
        return null;
    }

    private @Nullable String end(String tag) {
        Open ended = open.peek();
        if (ended == null || !ended.tag().equals(tag)) {
            return "a </TMPL_" + tag + "> has no beginning";
        }
        open.pop();
        List<Tmpl.Node> then = ended.then() == null ? into : ended.then();
        List<Tmpl.Node> otherwise = ended.then() == null ? List.of() : into;
        into = ended.outer();
        into.add(
                switch (tag) {
                    case "LOOP" -> new Tmpl.Loop(ended.name(), then);
                    case "UNLESS" -> new Tmpl.If(ended.name(), otherwise, then);
                    default -> new Tmpl.If(ended.name(), then, otherwise);
                });
        return null;
    }
}
