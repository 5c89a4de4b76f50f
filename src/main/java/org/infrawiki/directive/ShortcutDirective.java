package org.infrawiki.directive;

import static org.infrawiki.render.Doc.param;

import com.google.auto.service.AutoService;
import java.util.Optional;
import org.infrawiki.model.Call;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Problem;
import org.infrawiki.render.Context;
import org.infrawiki.render.Defining;
import org.infrawiki.render.Directive;
import org.infrawiki.render.Doc;
import org.infrawiki.render.Escape;
import org.infrawiki.render.Result;
import org.jspecify.annotations.Nullable;

/** {@code [[!shortcut name=rt url="https://rt.example.org/%s"]]}: after it, {@code [[!rt 12]]} is a link. */
@AutoService(Directive.class)
public final class ShortcutDirective implements Defining {
    @Override
    public String name() {
        return "shortcut";
    }

    @Override
    public Doc doc() {
        return Doc.of(
                        "Defines a name for links to another site.",
                        "[[!shortcut name=ticket url=\"https://tickets.example.org/%s\" desc=\"ticket %s\"]]",
                        param("name", "name", "The name; a link is written `[[!name text]]`."),
                        param(
                                "url",
                                "address",
                                "The address, with %s where the text goes, percent-encoded;"
                                        + " %W is the same in UTF-8, %S the text as it is."),
                        param("desc", "text", "What a link shows, with %s for the text; the text alone unless given."))
                .withText("""
                        Shortcuts are defined on the page `shortcuts` at the root of the wiki. Without that page there are
                        debpkg, debbug, debcve, debpts, debsid, wikipedia, rfc, man, cpan, pypi, npm, maven, github, google
                        and some more. A link may set `desc` itself: `[[!rfc 1035 desc="the standard"]]`.""")
                .notLive();
    }

    @Override
    public Result render(Call call, Context context) {
        String name = call.get("name");
        String url = call.get("url");
        if (name == null || url == null) {
            return Result.failure("missing name or url parameter", "write [[!shortcut name=NAME url=\"https://…%s\"]]");
        }
        if (!context.page().equals(Shortcut.PAGE) && !context.inlined()) {
            context.problem(Problem.warning(
                    "bad-directive",
                    call.where(),
                    "shortcut: '" + name + "' is not defined here, for shortcuts only count on one page",
                    "move it to the page " + Shortcut.PAGE));
        }
        return new Result.Inline("shortcut " + Escape.html(name) + " points to <i>" + Escape.html(url) + "</i>");
    }

    @Override
    public @Nullable Result renderDefined(Call call, Context context) {
        Optional<Shortcut> shortcut = Shortcuts.ask(context.lookup(), call.name());
        if (shortcut.isEmpty()) {
            return null;
        }
        String text = String.join(" ", call.words());
        String wanted = call.get("desc", shortcut.get().description());
        String shown = PageName.shown(text);
        String description = wanted.isEmpty() ? shown : wanted.replace("%s", shown);
        boolean marked = description.indexOf('*') >= 0 || description.indexOf('`') >= 0;
        String html = marked ? context.inlineMarkup(description, call.where()) : Escape.html(description);
        return new Result.Inline("<a href=\"" + Escape.html(shortcut.get().address(text)) + "\">" + html + "</a>");
    }
}
