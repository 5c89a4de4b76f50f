package org.infrawiki.runbook;

import static org.infrawiki.render.Doc.param;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.infrawiki.model.Call;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Resolution;
import org.infrawiki.model.Value;
import org.infrawiki.model.Where;
import org.infrawiki.query.SpecError;
import org.infrawiki.render.Context;
import org.infrawiki.render.Directive;
import org.infrawiki.render.Doc;
import org.infrawiki.render.Escape;
import org.infrawiki.render.Result;
import org.infrawiki.render.template.Template;

/** {@code [[!runbook rebuild nas]]}: the generated part of a runbook. */
@AutoService(Directive.class)
public final class RunbookDirective implements Directive {
    private static final List<String> WHOLE = List.of(RunbookType.POWER, "emergency");

    @Override
    public String name() {
        return "runbook";
    }

    @Override
    public Doc doc() {
        return Doc.of(
                        "Puts in a runbook that is made from facts.",
                        "[[!runbook rebuild nas]]",
                        param("TYPE", "word", "The type, as in the page's name: runbooks/TYPE/NAME; or all."),
                        param("NAME", "word", "What it is about, as in the page's name; or its page."),
                        param("type", "word", "The same as the first word."),
                        param("for", "page", "The page of what it is about, instead of its name."),
                        param(
                                "pages",
                                "pagespec",
                                "With the type all: the runbooks about these pages, one below the other, up to 300."),
                        param("from", "links", "Links that count as links of this page; they are not shown."))
                .withText(
                        "Without type and name, those in the name of the page that holds the call are meant. A page of"
                                + " the same name as a generated runbook takes its place and can say more around this call.")
                .notLive();
    }

    @Override
    public Result render(Call call, Context context) {
        List<String> words = call.words();
        String own = context.page().path();
        String[] parts = own.startsWith("runbooks/") ? own.split("/", 3) : new String[0];
        String type = call.get("type", words.isEmpty() ? parts.length > 1 ? parts[1] : "" : words.get(0));
        if (type.isEmpty()) {
            return Result.failure("the type is missing", "write [[!runbook TYPE NAME]]");
        }
        if (type.equals("all")) {
            String pages = call.get("pages", "").strip();
            return pages.isEmpty() ? AllRunbooks.of(context) : AllRunbooks.about(pages, context);
        }
        SpecError fault = RunbookType.fault(context.lookup(), type);
        if (fault != null) {
            return told(
                    "bad-pagespec",
                    type,
                    "for",
                    "the pagespec 'for' of runbooks of type '" + type + "' can't be read: " + fault.message(),
                    fault.hint(),
                    context);
        }
        Optional<PageName> subject = Optional.empty();
        if (!WHOLE.contains(type)) {
            String name = words.size() > 1 ? words.get(1) : parts.length > 2 ? parts[2] : "";
            subject = subject(call.get("for", ""), type, name, context);
            if (subject.isEmpty()) {
                return missing(type, call.get("for", name));
            }
        }
        return made(type, subject, call, context);
    }

    private static Result missing(String type, String name) {
        return Result.failure(
                "there is no " + type + " runbook for '" + name + "'", "name a page that the type applies to");
    }

    private static Optional<PageName> subject(String written, String type, String name, Context context) {
        if (!written.isEmpty()) {
            Resolution found = context.lookup().resolve(context.page(), written);
            return found.kind() == Resolution.Kind.PAGE ? Optional.ofNullable(found.name()) : Optional.empty();
        }
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Optional<PageName> named = context.lookup().ask(SubjectTopic.TOPIC, List.of(type, name));
        // A page may be named in full, too, as everywhere else.
        return named.isPresent() || !name.contains("/") ? named : subject(name, type, "", context);
    }

    private static Result made(String type, Optional<PageName> subject, Call call, Context context) {
        Optional<TemplateTopic.Answer> template = TemplateTopic.ask(context.lookup(), type);
        if (template.isEmpty()) {
            return told(
                    "bad-template",
                    type,
                    "",
                    "there is no template for runbooks of type '" + type + "'",
                    "write templates/runbooks/" + type + ".md",
                    context);
        }
        Template.Filled filled = new RunbookText(context.lookup(), type)
                .fill(template.get().template(), template.get().program().isPresent(), subject);
        if (filled.error() != null) {
            Optional<Template.Markdown> program = template.get().program();
            String place = template.get().place();
            if (program.isEmpty() && RunbookType.SHIPPED_NAMES.contains(type)) {
                // The program's own template lacks only what a page of another kind does not have.
                return missing(type, subject.map(PageName::path).orElse(""));
            }
            context.problem(Problem.error(
                    "bad-template",
                    new Where(place, filled.line(), 0),
                    "this template can't be filled" + (program.isEmpty() ? "" : ", so that the program's is used")
                            + ": " + filled.error(),
                    ""));
            if (program.isEmpty()) {
                return new Result.Block("<p>The template " + Escape.html(place) + " can't be filled.</p>\n");
            }
            filled = new RunbookText(context.lookup(), type).fill(program.get(), false, subject);
        }
        Result result = context.markup(filled.text().replaceAll("\n{3,}", "\n\n"), call.where());
        return result instanceof Result.Failure
                ? result
                : new Result.Block("<div class=\"runbook\">\n" + Steps.in(result.html()) + "</div>\n");
    }

    /** Told once, where the type is made, and not for each page that it applies to. */
    private static Result told(String code, String type, String field, String reason, String hint, Context context) {
        Value.Entry types = context.lookup().settings().root().entries().get("runbooks");
        Value.Entry own = types != null && types.value() instanceof Value.Entries all
                ? all.entries().get(type)
                : null;
        if (own == null) {
            return new Result.Failure(code, reason, hint);
        }
        Value.Entry at =
                own.value() instanceof Value.Entries fields ? fields.entries().get(field) : null;
        context.problem(
                Problem.error(code, at == null ? own.where() : at.value().where(), reason, hint));
        return new Result.Block(
                "<p>" + Escape.html(reason.substring(0, 1).toUpperCase(Locale.ROOT) + reason.substring(1)) + ".</p>\n");
    }
}
