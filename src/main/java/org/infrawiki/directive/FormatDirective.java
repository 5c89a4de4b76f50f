package org.infrawiki.directive;

import static org.infrawiki.render.Doc.param;

import com.google.auto.service.AutoService;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.infrawiki.model.Arg;
import org.infrawiki.model.Call;
import org.infrawiki.model.PageName;
import org.infrawiki.query.Match;
import org.infrawiki.query.Matches;
import org.infrawiki.render.Context;
import org.infrawiki.render.Directive;
import org.infrawiki.render.Doc;
import org.infrawiki.render.Escape;
import org.infrawiki.render.Result;

/** {@code [[!format python """…"""]]}: text in another language than the page's, markup or a program. */
@AutoService(Directive.class)
public final class FormatDirective implements Directive {
    private static final Pattern LINK = Pattern.compile("\\[\\[(?!!)[^\\[\\]\n]{1,1000}]]");

    @Override
    public String name() {
        return "format";
    }

    @Override
    public Doc doc() {
        return Doc.of(
                        "Shows a text in a format of its own, such as program text.",
                        "[[!format sh \"\"\"\nuname -a\n\"\"\"]]",
                        param("FORMAT TEXT", "word text", "First the format, then the text."))
                .withText("""
                        `mdwn`, `md` and `html` texts become markup, `txt` is shown as it stands, and every other name is
                        a programming language. A text that is nothing but `[[!inline pages="…" raw=yes]]` stands for
                        the files that it names.""");
    }

    @Override
    public Result render(Call call, Context context) {
        List<Arg> words = call.args().stream().filter(Arg::isWord).toList();
        if (words.size() != 2 || !Code.isLanguage(words.get(0).value())) {
            return Result.failure(
                    words.size() == 2
                            ? "'" + words.get(0).value() + "' is no format"
                            : "a format and a text are wanted",
                    "write [[!format sh \"\"\"…\"\"\"]]");
        }
        Arg text = words.get(1);
        String format = words.get(0).value().toLowerCase(Locale.ROOT);
        return switch (format) {
            case "mdwn", "md", "markdown", "html", "htm" -> context.markup(text.value(), text.where());
            case "txt", "text" -> plain(text, context);
            default -> program(format, text, context);
        };
    }

    /** Text as it stands, but for its links. */
    private static Result plain(Arg text, Context context) {
        StringBuilder out = new StringBuilder("<pre>");
        Matcher link = LINK.matcher(text.value());
        int at = 0;
        while (link.find()) {
            out.append(Escape.html(text.value().substring(at, link.start())));
            out.append(context.inlineMarkup(link.group(), text.where()));
            at = link.end();
        }
        String rest = text.value().substring(at).stripTrailing();
        return new Result.Block(
                out.append(Escape.html(rest)).append("\n</pre>\n").toString());
    }

    private static Result program(String language, Arg text, Context context) {
        List<Call> calls = text.value().contains("[[!inline") ? context.calls(text.value(), text.where()) : List.of();
        if (calls.size() == 1
                && calls.get(0).raw().equals(text.value().strip())
                && calls.get(0).yes("raw", false)) {
            return files(language, calls.get(0), context);
        }
        return Code.block(language, text.value());
    }

    private static Result files(String language, Call inline, Context context) {
        Matches found = Match.ask(context.lookup(), inline.get("pages", ""), context.page(), inline.get("sort", ""));
        if (found.error() != null) {
            return new Result.Failure("bad-pagespec", "pages: " + found.error(), "");
        }
        StringBuilder all = new StringBuilder();
        for (PageName name : found.names()) {
            context.lookup()
                    .file(name.path())
                    .map(file -> new String(file.bytes().get(), StandardCharsets.UTF_8))
                    .or(() -> context.lookup().text(name).map(page -> page.source()
                            .get()))
                    .ifPresent(all::append);
        }
        return Code.block(language, all.toString());
    }
}
