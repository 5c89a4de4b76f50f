package org.infrawiki.directive;

import static org.infrawiki.render.Doc.param;

import com.google.auto.service.AutoService;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.infrawiki.model.Call;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Resolution;
import org.infrawiki.render.Context;
import org.infrawiki.render.Directive;
import org.infrawiki.render.Doc;
import org.infrawiki.render.Result;
import org.jspecify.annotations.Nullable;

/** {@code [[!graph src="a -> b"]]}: a graph, drawn by Graphviz when the site is built. */
@AutoService(Directive.class)
public final class GraphDirective implements Directive {
    private static final Pattern LINK =
            Pattern.compile("\"?\\[\\[(?:[^\\[\\]|]*\\|)?([^\\[\\]|#]+)(#[^\\[\\]]*)?]]\"?");
    private static final Pattern INCHES = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3})?");
    private static final int LONGEST = 200_000;

    @Override
    public String name() {
        return "graph";
    }

    @Override
    public Doc doc() {
        return Doc.of(
                        "Draws a graph with Graphviz.",
                        "[[!graph src=\"nas -> switch; mx1 -> switch; switch -> router [label=uplink]; nas [href=[[hosts/nas]]]\"]]",
                        param("src", "text", "The graph in Graphviz's language, without the braces around it."),
                        param("file", "file", "A file of the wiki that holds it."),
                        param("type", "digraph|graph", "Whether edges have a direction; digraph unless given."),
                        param(
                                "prog",
                                "program",
                                "What draws it: dot, neato, fdp, sfdp, twopi or circo; dot unless given."),
                        param("width", "inches", "The greatest width; counts together with height."),
                        param("height", "inches", "The greatest height; counts together with width."))
                .withText("""
                        Graphviz must be installed where the site is built. `href` of a node may be a wikilink. The drawing
                        stands in the page itself, so that its words can be found and its links followed.""")
                .notLive();
    }

    @Override
    public Result render(Call call, Context context) {
        String type = call.get("type", "digraph");
        String program = call.get("prog", "dot");
        if (!Set.of("digraph", "graph").contains(type)) {
            return Result.failure("'" + type + "' is no type of graph", "types are digraph and graph");
        }
        if (!Graphviz.PROGRAMS.contains(program)) {
            return Result.failure(
                    "prog not a valid graphviz program: '" + program + "'",
                    "use dot, neato, fdp, sfdp, twopi or circo");
        }
        String source = source(call, context);
        if (source == null || source.isBlank()) {
            return Result.failure(source == null ? "there is no file " + call.get("file", "") : "src is missing", "");
        }
        if (source.length() > LONGEST) {
            return Result.failure("the graph is longer than " + LONGEST + " characters", "");
        }
        String width = call.get("width", "");
        String height = call.get("height", "");
        boolean bounded =
                INCHES.matcher(width).matches() && INCHES.matcher(height).matches();
        String graph = type + " G {\n" + (bounded ? "size=\"" + width + "," + height + "\";\n" : "")
                + linked(source, context) + "\n}\n";
        Graphviz.Drawing drawing = Graphviz.draw(program, graph);
        if (!drawing.error().isEmpty()) {
            return Result.failure(
                    drawing.error(), drawing.missing() ? "install it (on Debian: apt install graphviz)" : "");
        }
        return new Result.Block("<div class=\"graph\">" + Drawing.cleaned(drawing.svg()) + "</div>\n");
    }

    private static @Nullable String source(Call call, Context context) {
        String file = call.get("file");
        if (file == null) {
            return call.get("src", "");
        }
        PageName name = context.lookup().resolve(context.page(), file).name();
        return name == null
                ? null
                : context.lookup()
                        .file(name.path())
                        .map(blob -> new String(blob.bytes().get(), StandardCharsets.UTF_8))
                        .orElse(null);
    }

    /** Wikilinks become the addresses of their pages; those that lead nowhere become no address. */
    private static String linked(String source, Context context) {
        Matcher link = LINK.matcher(source);
        return link.replaceAll(found -> {
            Resolution target = context.lookup().resolve(context.page(), found.group(1));
            String anchor = found.group(2) == null ? "" : found.group(2);
            String address = target.found() ? context.href(target) + anchor : "";
            return Matcher.quoteReplacement("\"" + address.replace("\"", "%22").replace("\\", "%5C") + "\"");
        });
    }
}
