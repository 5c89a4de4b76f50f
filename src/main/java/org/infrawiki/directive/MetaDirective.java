package org.infrawiki.directive;

import static org.infrawiki.render.Doc.param;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.infrawiki.model.Arg;
import org.infrawiki.model.Call;
import org.infrawiki.model.Dates;
import org.infrawiki.model.Link;
import org.infrawiki.model.Nearest;
import org.infrawiki.model.Problem;
import org.infrawiki.render.Context;
import org.infrawiki.render.Directive;
import org.infrawiki.render.Doc;
import org.infrawiki.render.Escape;
import org.infrawiki.render.Result;
import org.infrawiki.render.Scan;
import org.jsoup.parser.Parser;

/** {@code [[!meta title="…"]]}: the fields of a page, in the spelling of ikiwiki. */
@AutoService(Directive.class)
public final class MetaDirective implements Directive {
    private static final List<String> FIELDS = List.of(
            "title",
            "author",
            "authorurl",
            "description",
            "keywords",
            "license",
            "copyright",
            "permalink",
            "redir",
            "robots",
            "stylesheet",
            "guid",
            "sortas",
            "toc",
            "enclosure",
            "language",
            "owner",
            "kind");
    private static final Set<String> DATES = Set.of("date", "updated");
    /** Fields whose further parameters are options of theirs. */
    private static final Set<String> WITH_OPTIONS =
            Set.of("link", "redir", "stylesheet", "openid", "foaf", "name", "script");

    @Override
    public String name() {
        return "meta";
    }

    @Override
    public Doc doc() {
        return Doc.of(
                        "Sets fields of the page: its title, date, author and the like.",
                        "[[!meta description=\"A page of the manual\"]]",
                        param("title", "text", "The title, with sortas= to sort it differently."),
                        param("date", "date", "When it was written; lists and feeds order by it."),
                        param("updated", "date", "When its content last changed, for feeds."),
                        param("author", "text", "Who wrote it."),
                        param("authorurl", "address", "The author's page."),
                        param("description", "text", "One sentence, for feeds, search and the tooltips of links."),
                        param("keywords", "text", "Words for search engines."),
                        param("license", "text", "The licence, shown at the foot; links work."),
                        param("copyright", "text", "The copyright, shown at the foot; links work."),
                        param("permalink", "address", "The address lists and feeds give for the page."),
                        param("redir", "page or address", "Sends the reader there, after delay= seconds."),
                        param("robots", "text", "What search engines may do, such as noindex."),
                        param("stylesheet", "file", "A further style sheet of this page, without its ending .css."),
                        param("guid", "text", "The id in feeds, where the address was another one once."),
                        param("sortas", "text", "What the title is sorted as."),
                        param("link", "page", "A link that nobody sees."),
                        param("enclosure", "file", "A media file, for podcasts."))
                .withText("The same fields may stand in the front matter. A name that is no field becomes a"
                        + " `<meta name=…>` of the page.")
                .takingAny();
    }

    @Override
    public void scan(Call call, Scan scan) {
        for (Arg field : fields(call)) {
            String value = decoded(field.value());
            if (DATES.contains(field.key())) {
                Dates.parse(value).ifPresent(at -> scan.meta(field.key(), at.toString()));
            } else if (field.key().equals("link") && call.args().size() == 1) {
                scan.link(new Link(Link.Type.WIKI, value, "", field.where()));
            } else if (FIELDS.contains(field.key())) {
                scan.meta(field.key(), value);
            } else if (!field.key().equals("link") && !WITH_OPTIONS.contains(field.key())) {
                String hint = Nearest.hint(field.key(), FIELDS);
                if (!hint.isEmpty()) {
                    scan.problem(Problem.warning(
                            "bad-directive", call.where(), "meta has no field '" + field.key() + "'", hint));
                }
            }
        }
    }

    @Override
    public Result render(Call call, Context context) {
        for (Arg field : fields(call)) {
            String value = decoded(field.value());
            if (DATES.contains(field.key()) && Dates.parse(value).isEmpty()) {
                return Result.failure("'" + value + "' is no date", "write it as 2026-11-23 or 2026-11-23T18:00:00Z");
            }
            if (field.key().equals("redir")) {
                Optional<Result> failure = checkTarget(value, context);
                if (failure.isPresent()) {
                    return failure.get();
                }
            }
            boolean known =
                    FIELDS.contains(field.key()) || DATES.contains(field.key()) || WITH_OPTIONS.contains(field.key());
            if (!known && !context.inlined() && field.key().matches("[A-Za-z][A-Za-z0-9:._-]*")) {
                context.extras()
                        .addToSlot(
                                "head",
                                "<meta name=\"" + Escape.html(field.key()) + "\" content=\"" + Escape.html(value)
                                        + "\">\n");
            }
        }
        return fields(call).isEmpty()
                ? Result.failure("meta needs a field and its value", "write [[!meta title=\"…\"]]")
                : Result.NOTHING;
    }

    private static Optional<Result> checkTarget(String target, Context context) {
        if (target.matches("(?i)[a-z][a-z0-9+.-]*://.*")) {
            return Optional.empty();
        }
        String page = target.replaceFirst("#.*", "");
        return page.isEmpty() || context.lookup().resolve(context.page(), page).found()
                ? Optional.empty()
                : Optional.of(Result.failure(
                        "redir leads to '" + page + "', which does not exist",
                        "name a page of the wiki or an address"));
    }

    /** The fields a call sets: all of them, but of one with options only the first. */
    private static List<Arg> fields(Call call) {
        List<Arg> fields = new ArrayList<>();
        for (Arg arg : call.args()) {
            if (!arg.isWord()) {
                fields.add(arg);
                if (WITH_OPTIONS.contains(fields.get(0).key())) {
                    break;
                }
            }
        }
        return fields;
    }

    private static String decoded(String value) {
        return value.indexOf('&') < 0
                ? value.strip()
                : Parser.unescapeEntities(value, false).strip();
    }
}
