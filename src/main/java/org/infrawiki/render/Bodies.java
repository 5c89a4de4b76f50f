package org.infrawiki.render;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.infrawiki.model.Arg;
import org.infrawiki.model.Body;
import org.infrawiki.model.Call;
import org.infrawiki.model.Markup;
import org.infrawiki.model.Nearest;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Where;
import org.jspecify.annotations.Nullable;

/**
 * Fills the holes of bodies. Whatever a directive gives stands in well-formed HTML: a block amid a paragraph closes and
 * reopens it, a block in a heading or in emphasis moves behind it.
 */
final class Bodies {
    private static final Pattern EMPTY_PARAGRAPH = Pattern.compile("<p>\\s*</p>\\n?");
    private static final Pattern PARAGRAPH_END = Pattern.compile("</(?:p|h[1-6])>|(?=</(?:td|th|li|dd|dt|div)>)");

    private final Directives directives;
    private final Markup markup;
    private final Links links = new Links();

    Bodies(Directives directives, Markup markup) {
        this.directives = directives;
        this.markup = markup;
    }

    Links links() {
        return links;
    }

    /** The HTML of a body. */
    String html(Body body, Context context) {
        StringBuilder out = new StringBuilder();
        StringBuilder moved = new StringBuilder();
        boolean cleanUp = false;
        for (Body.Piece piece : body.pieces()) {
            if (piece instanceof Body.Html html) {
                put(html.html(), moved, out);
            } else if (piece instanceof Body.LinkHole hole) {
                out.append(links.html(hole.link(), hole.text(), context));
            } else if (piece instanceof Body.CallHole hole) {
                Result result = result(hole.call(), context);
                cleanUp |= hole.place() == Body.Place.PARAGRAPH;
                switch (hole.place()) {
                    case ALONE -> out.append(standalone(result));
                    case FLOW -> out.append(result.html());
                    case PARAGRAPH -> out.append(amid(result));
                    case PHRASING -> {
                        if (result instanceof Result.Block block) {
                            moved.append(block.html());
                        } else {
                            out.append(result.html());
                        }
                    }
                }
            }
        }
        out.append(moved);
        return cleanUp ? EMPTY_PARAGRAPH.matcher(out).replaceAll("") : out.toString();
    }

    /** Appends finished HTML, putting blocks that had to wait behind the end of the element they waited for. */
    private static void put(String html, StringBuilder moved, StringBuilder out) {
        Matcher end = moved.isEmpty() ? null : PARAGRAPH_END.matcher(html);
        if (end != null && end.find()) {
            out.append(html, 0, end.end()).append(moved).append(html, end.end(), html.length());
            moved.setLength(0);
        } else {
            out.append(html);
        }
    }

    private static String standalone(Result result) {
        if (result instanceof Result.Block block) {
            return block.html();
        }
        String html = result.html();
        return html.isBlank() ? html : "<p>" + html + "</p>\n";
    }

    private static String amid(Result result) {
        return result instanceof Result.Block block ? "</p>\n" + block.html() + "\n<p>" : result.html();
    }

    List<Call> calls(String text, Where where) {
        return markup.calls(text, where);
    }

    /** Carries out a call; failures become what the reader sees, and a problem. */
    Result result(Call call, Context context) {
        Directive directive = directives.get(call.name());
        Result result;
        if (directive == null) {
            Result defined = defined(call, context);
            if (defined == null) {
                return unknown(call, context);
            }
            result = defined;
        } else {
            checkParameters(call, directive.doc(), context);
            result = context.tooDeep()
                    ? Result.failure("nested too deeply: this directive seems to contain itself", "")
                    : directive.render(call, context);
        }
        if (result instanceof Result.Failure failure) {
            context.problem(
                    Problem.error(failure.code(), call.where(), call.name() + ": " + failure.reason(), failure.hint()));
            return new Result.Inline("[[!" + call.name() + " <span class=\"error\">Error: "
                    + Escape.html(failure.reason()) + "</span>]]");
        }
        return result;
    }

    /** What a name means that the wiki itself defines. */
    private @Nullable Result defined(Call call, Context context) {
        for (Directive directive : directives.all()) {
            if (directive instanceof Defining defining) {
                Result result = defining.renderDefined(call, context);
                if (result != null) {
                    return result;
                }
            }
        }
        return null;
    }

    /** An unknown directive is shown as it stands; links in it work. */
    private Result unknown(Call call, Context context) {
        context.problem(Problem.error(
                "bad-directive",
                call.where(),
                "there is no directive '" + call.name() + "'",
                Nearest.hint(
                        call.name(),
                        directives.all().stream().map(Directive::name).toList())));
        String start = "[[!" + call.name();
        String args = call.raw().substring(start.length(), call.raw().length() - 2);
        String shown = context.tooDeep() ? Escape.html(args) : context.inlineMarkup(args.strip(), call.where());
        return new Result.Inline(Escape.html(start) + " " + shown + "]]");
    }

    private static void checkParameters(Call call, Doc doc, Context context) {
        if (doc.free()) {
            return;
        }
        boolean words = doc.parameters().stream().anyMatch(Doc.Parameter::isWord);
        for (Arg arg : call.args()) {
            boolean known = arg.isWord()
                    ? words
                    : doc.parameters().stream().anyMatch(known1 -> known1.name().equals(arg.key()));
            if (!known) {
                String name = arg.isWord() ? arg.value() : arg.key();
                context.problem(Problem.warning(
                        "bad-directive",
                        arg.where().line() == 0 ? call.where() : arg.where(),
                        "directive " + call.name() + " takes no " + (arg.isWord() ? "word '" : "parameter '") + name
                                + "'",
                        Nearest.hint(
                                name,
                                doc.parameters().stream()
                                        .filter(parameter -> !parameter.isWord())
                                        .map(Doc.Parameter::name)
                                        .toList())));
            }
        }
    }

    /** Text rendered now: one line as inline HTML, several as blocks. */
    Result text(String text, Where where, Context context) {
        if (context.tooDeep()) {
            return Result.failure("nested too deeply: this directive seems to contain itself", "");
        }
        if (!context.extras().affords(text)) {
            return Result.failure("expands to more text than a page can hold: templates or pastes multiply here", "");
        }
        String html = html(markup.parse(text, where, context.page()), context);
        context.extras().affords(html);
        String bare = text.indexOf('\n') < 0 ? unwrapped(html) : html;
        if (html.isBlank()) {
            return Result.NOTHING;
        }
        return Result.of(bare, bare.equals(html));
    }

    /** HTML without the one paragraph around it. */
    static String unwrapped(String html) {
        String stripped = html.strip();
        int last = stripped.length() - 4;
        return stripped.startsWith("<p>") && stripped.indexOf("</p>") == last && stripped.indexOf("<p>", 3) < 0
                ? stripped.substring(3, last)
                : html;
    }
}
