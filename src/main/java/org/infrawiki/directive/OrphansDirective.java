package org.infrawiki.directive;

import static org.infrawiki.render.Doc.param;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import org.infrawiki.model.Call;
import org.infrawiki.model.Digest;
import org.infrawiki.model.Page;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Resolution;
import org.infrawiki.model.Site;
import org.infrawiki.model.Topic;
import org.infrawiki.query.Match;
import org.infrawiki.query.Matches;
import org.infrawiki.query.SpecError;
import org.infrawiki.render.Context;
import org.infrawiki.render.Directive;
import org.infrawiki.render.Doc;
import org.infrawiki.render.Result;
import org.jspecify.annotations.Nullable;

/** {@code [[!orphans]]}: pages and files that stand alone, neither linked to nor linking on. */
@AutoService(Directive.class)
public final class OrphansDirective implements Directive {
    @Override
    public String name() {
        return "orphans";
    }

    @Override
    public Doc doc() {
        return Doc.of(
                        "Lists pages and files that no page links to and that link to none themselves.",
                        "[[!orphans pages=\"hosts/*\"]]",
                        param("pages", "pagespec", "Which pages and files to look at; by default all."))
                .withText("Lists such as `inline` and `map` do not count as links; the front page is never listed.");
    }

    @Override
    public Result render(Call call, Context context) {
        Alone alone = context.lookup().ask(Question.TOPIC, Match.args(call.get("pages", "*"), context.page(), ""));
        if (alone.error() != null) {
            return BadSpec.failure(alone.error());
        }
        if (alone.pages().isEmpty() && alone.files().isEmpty()) {
            return new Result.Inline("No page stands alone.");
        }
        List<PageName> all = new ArrayList<>(alone.pages());
        all.addAll(alone.files());
        StringBuilder out = new StringBuilder("<ul class=\"orphans\">\n");
        all.stream().sorted().forEach(name -> out.append("<li>")
                .append(Refs.link(name, alone.files().contains(name), context))
                .append("</li>\n"));
        return new Result.Block(out.append("</ul>\n").toString());
    }

    /** What stands alone. */
    record Alone(
            List<PageName> pages,
            List<PageName> files,
            @Nullable SpecError error) {}

    /** The question "which of these stand alone?". Arguments: those of {@link Match}. */
    @AutoService(Topic.class)
    @SuppressWarnings("rawtypes") // the service is found without its type argument
    public static final class Question implements Topic<Alone> {
        private static final Topic<Alone> TOPIC = new Question();

        @Override
        public String name() {
            return "orphans";
        }

        @Override
        public Alone answer(Site site, List<String> args) {
            Matches matches = Match.TOPIC.answer(site, args);
            List<PageName> pages = new ArrayList<>();
            List<PageName> files = new ArrayList<>();
            for (PageName name : matches.names()) {
                if (!name.equals(PageName.INDEX) && site.backlinks(name).isEmpty()) {
                    Page page = site.page(name);
                    if (page == null) {
                        files.add(name);
                    } else if (!page.generated() && !linksOn(site, name)) {
                        pages.add(name);
                    }
                }
            }
            return new Alone(pages, files, matches.error());
        }

        private static boolean linksOn(Site site, PageName name) {
            return site.links(name).values().stream()
                    .filter(Resolution::found)
                    .anyMatch(found -> !name.equals(found.name()));
        }

        @Override
        public void digest(Alone answer, Digest into) {
            into.putNames(answer.pages()).putNames(answer.files());
            Listing.putError(answer.error(), into);
        }
    }
}
