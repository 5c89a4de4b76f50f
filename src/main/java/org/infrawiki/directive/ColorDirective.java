package org.infrawiki.directive;

import static org.infrawiki.render.Doc.param;

import com.google.auto.service.AutoService;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.infrawiki.model.Arg;
import org.infrawiki.model.Call;
import org.infrawiki.model.Problem;
import org.infrawiki.render.Context;
import org.infrawiki.render.Directive;
import org.infrawiki.render.Doc;
import org.infrawiki.render.Escape;
import org.infrawiki.render.Result;
import org.infrawiki.render.Theme;

/**
 * {@code [[!color foreground=red text="…"]]}: coloured text. The site's pages carry no style of their own, so that a strict
 * content security policy can hold; colours are classes for the style sheet, one for each of HTML's sixteen names.
 */
@AutoService(Directive.class)
public final class ColorDirective implements Directive {
    private static final Map<String, Integer> NAMES = new TreeMap<>(Map.ofEntries(
            Map.entry("aqua", 0x00ffff),
            Map.entry("black", 0x000000),
            Map.entry("blue", 0x0000ff),
            Map.entry("fuchsia", 0xff00ff),
            Map.entry("gray", 0x808080),
            Map.entry("green", 0x008000),
            Map.entry("lime", 0x00ff00),
            Map.entry("maroon", 0x800000),
            Map.entry("navy", 0x000080),
            Map.entry("olive", 0x808000),
            Map.entry("purple", 0x800080),
            Map.entry("red", 0xff0000),
            Map.entry("silver", 0xc0c0c0),
            Map.entry("teal", 0x008080),
            Map.entry("white", 0xffffff),
            Map.entry("yellow", 0xffff00)));
    private static final Map<String, String> OTHERS = Map.of("grey", "gray", "cyan", "aqua", "magenta", "fuchsia");

    @Override
    public String name() {
        return "color";
    }

    @Override
    public Doc doc() {
        return Doc.of(
                        "Colours a piece of text.",
                        "[[!color foreground=white background=red text=\"Do not unplug.\"]]",
                        param("text", "text", "What is coloured; any markup."),
                        param("foreground", "colour", "The colour of the letters."),
                        param("background", "colour", "The colour behind them."))
                .withText("""
                        Colours are the sixteen of HTML: aqua, black, blue, fuchsia, gray, green, lime, maroon, navy, olive,
                        purple, red, silver, teal, white and yellow. A code such as `#ff0000` becomes the nearest of them.
                        The text gets the classes `color`, `foreground-red`, `background-red` …, which a style sheet of
                        the wiki's own can change.""");
    }

    @Override
    public Result render(Call call, Context context) {
        Arg text = call.arg("text");
        Result result = text == null ? Result.NOTHING : context.markup(text.value(), text.where());
        if (result instanceof Result.Failure) {
            return result;
        }
        addPalette(context);
        String classes = "color" + colour(call, "foreground", context) + colour(call, "background", context);
        return result instanceof Result.Block
                ? new Result.Block("<div class=\"" + classes + "\">\n" + result.html() + "</div>\n")
                : new Result.Inline("<span class=\"" + classes + "\">" + result.html() + "</span>");
    }

    /** The colours are in a style sheet of their own, for few pages use them. */
    private static void addPalette(Context context) {
        String link =
                "<link rel=\"stylesheet\" href=\"" + Escape.html(context.href(Theme.FOLDER + "palette.css")) + "\">";
        String head = context.extras().slot("head");
        if (head == null || !head.contains(link)) {
            context.extras().addToSlot("head", link + "\n");
        }
    }

    private static String colour(Call call, String which, Context context) {
        Arg arg = call.arg(which);
        if (arg == null) {
            return "";
        }
        String typed = arg.value().strip().toLowerCase(Locale.ROOT);
        String name = OTHERS.getOrDefault(typed, typed);
        if (typed.matches("#[0-9a-f]{3}|#[0-9a-f]{6}")) {
            name = nearest(typed);
        }
        if (!NAMES.containsKey(name)) {
            context.problem(Problem.warning(
                    "bad-directive",
                    arg.where(),
                    "color: '" + arg.value() + "' is none of the colours that can be shown",
                    "use one of " + String.join(", ", NAMES.keySet())));
            return "";
        }
        return " " + which + "-" + name;
    }

    private static String nearest(String code) {
        String six = code.length() == 7 ? code.substring(1) : code.substring(1).replaceAll("(.)", "$1$1");
        int wanted = Integer.parseInt(six, 16);
        String nearest = "black";
        int least = Integer.MAX_VALUE;
        for (Map.Entry<String, Integer> named : NAMES.entrySet()) {
            int distance = 0;
            for (int shift = 0; shift <= 16; shift += 8) {
                int apart = (wanted >> shift & 0xff) - (named.getValue() >> shift & 0xff);
                distance += apart * apart;
            }
            if (distance < least) {
                least = distance;
                nearest = named.getKey();
            }
        }
        return nearest;
    }
}
