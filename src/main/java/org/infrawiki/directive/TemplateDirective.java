package org.infrawiki.directive;

import static org.infrawiki.render.Doc.param;

import com.google.auto.service.AutoService;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.infrawiki.model.Arg;
import org.infrawiki.model.Call;
import org.infrawiki.model.PageName;
import org.infrawiki.render.Context;
import org.infrawiki.render.Directive;
import org.infrawiki.render.Doc;
import org.infrawiki.render.Result;
import org.infrawiki.render.Scan;
import org.infrawiki.render.template.Template;
import org.infrawiki.render.template.Values;
import org.jspecify.annotations.Nullable;

/** {@code [[!template id=note text="…"]]}: a page of the wiki, filled with values. */
@AutoService(Directive.class)
public final class TemplateDirective implements Directive {
    @Override
    public String name() {
        return "template";
    }

    @Override
    public Doc doc() {
        return Doc.of(
                        "Fills a template with values and puts the result here.",
                        "[[!template id=note text=\"Backups run at *four* in the morning.\"]]",
                        param(
                                "id",
                                "name",
                                "The page templates/NAME, or with a leading slash any page, is the template."),
                        param("WORD", "", "A word sets the variable of that name to nothing."))
                .withText("""
                        Every other parameter is a variable of the template. A page that serves as a template holds it in
                        a `templatebody` directive. In it, `<TMPL_VAR name>` stands for a value, rendered as markdown, and
                        `<TMPL_VAR raw_name>` for the value as it was written; `ESCAPE=HTML` or `ESCAPE=URL` escapes it and
                        `DEFAULT="…"` is used when it is missing. `<TMPL_IF name>…<TMPL_ELSE>…</TMPL_IF>` and
                        `<TMPL_UNLESS name>…</TMPL_UNLESS>` ask whether a value is there. The variables `page`, `destpage`
                        and `basename` are always set.

                        A file `templates/NAME.peb` is a template in the language of
                        [Pebble](https://pebbletemplates.io/), where `{{ name }}` stands for a value as it was written.

                        The templates `note` and `popup` are there unless the wiki has its own of these names. Tags and
                        fields that a template sets count for the page that uses it.""")
                .takingAny();
    }

    @Override
    public void scan(Call call, Scan scan) {
        TemplateSource source = TemplateSource.find(call.get("id", ""), name -> scan.template("/" + name), scan::calls);
        if (source == null || !source.text().contains("[[!")) {
            return;
        }
        Map<String, Object> values = values(call, scan.page(), scan.page());
        // The directives in the values have been seen already.
        values.replaceAll((key, value) -> value.toString().replace("[[!", "\\[[!"));
        Template.Filled filled = source.pebble()
                ? Template.pebble(source.text(), values)
                : Template.tmpl(source.text()).fill(Values.of(values));
        scan.text(filled.text(), call.where());
    }

    @Override
    public Result render(Call call, Context context) {
        String id = call.get("id");
        if (id == null) {
            return Result.failure("missing id parameter", "say id=NAME for the template templates/NAME");
        }
        TemplateSource source = TemplateSource.find(id, name -> read(name, context), context::calls);
        if (source == null) {
            String page = id.startsWith("/") ? id.substring(1) : "templates/" + id;
            return Result.failure("template " + id + " not found", "write the page " + page);
        }
        Marks marks = new Marks();
        TemplateValues values = new TemplateValues(call, context, marks);
        Template.Filled filled = source.pebble()
                ? Template.pebble(source.text(), values(call, context.page(), context.destination()))
                : Template.tmpl(source.text()).fill(values);
        Result.Failure failure = values.failure();
        if (filled.error() != null) {
            return Result.failure("template " + id + ": " + filled.error(), "");
        }
        return failure != null ? failure : rendered(filled.text(), call, context, marks);
    }

    private static Result rendered(String text, Call call, Context context, Marks marks) {
        String trimmed = text.stripTrailing().replaceFirst("\\A(?:[ \\t]*+\\n)++", "");
        Result result = context.markup(trimmed, call.where());
        if (result instanceof Result.Failure) {
            return result;
        }
        String html = result instanceof Result.Block ? result.html() : "<p>" + result.html() + "</p>";
        String whole = marks.replaced(html);
        String bare = Context.unwrapped(whole);
        return Result.of(bare, bare.equals(whole));
    }

    /** All variables as they were written. */
    private static Map<String, Object> values(Call call, PageName page, PageName destination) {
        Map<String, Object> values = new HashMap<>(TemplateValues.fixed(page, destination));
        for (Arg arg : call.args()) {
            String key = arg.isWord() ? arg.value() : arg.key();
            values.put(key, arg.isWord() ? "" : arg.value());
            values.put("raw_" + key, arg.isWord() ? "" : arg.value());
        }
        return values;
    }

    private static @Nullable String read(PageName name, Context context) {
        return context.lookup()
                .text(name)
                .map(text -> text.source().get())
                .or(() -> context.lookup()
                        .file(name.path())
                        .map(file -> new String(file.bytes().get(), StandardCharsets.UTF_8)))
                .orElse(null);
    }
}
