package org.infrawiki.directive;

import static org.infrawiki.render.Doc.param;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.infrawiki.model.Call;
import org.infrawiki.model.Digest;
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

/** {@code [[!linkmap pages="hosts/*"]]}: which of some pages link to which. */
@AutoService(Directive.class)
public final class LinkmapDirective implements Directive {
    @Override
    public String name() {
        return "linkmap";
    }

    @Override
    public Doc doc() {
        return Doc.of(
                        "Shows which of some pages link to which.",
                        "[[!linkmap pages=\"manual/* and !manual/*/*\" connected=yes]]",
                        param("pages", "pagespec", "Which pages; by default all."),
                        param("connected", "yes|no", "Leaves out pages that link to none of the others."),
                        param("width", "number", "Accepted; a list has no size."),
                        param("height", "number", "Accepted, as `width`."))
                .withText(
                        "It is a list: each page with those it links to. Links to and from other pages are left out.");
    }

    @Override
    public Result render(Call call, Context context) {
        Links links = context.lookup().ask(Question.TOPIC, Match.args(call.get("pages", "*"), context.page(), ""));
        if (links.error() != null) {
            return BadSpec.failure(links.error());
        }
        boolean connected = call.yes("connected", false);
        StringBuilder out = new StringBuilder("<div class=\"linkmap\">\n");
        StringBuilder list = new StringBuilder();
        links.to().forEach((page, targets) -> {
            if (connected && targets.isEmpty()) {
                return;
            }
            list.append("<li>").append(Refs.link(page, links.files().contains(page), context));
            if (!targets.isEmpty()) {
                list.append("\n<ul>\n");
                targets.forEach(target -> list.append("<li>")
                        .append(Refs.link(target, links.files().contains(target), context))
                        .append("</li>\n"));
                list.append("</ul>\n");
            }
            list.append("</li>\n");
        });
        if (!list.isEmpty()) {
            out.append("<ul>\n").append(list).append("</ul>\n");
        }
        return new Result.Block(out.append("</div>\n").toString());
    }

    /** By page, what it links to among the others; which of all are attachments. */
    record Links(
            Map<PageName, List<PageName>> to,
            Set<PageName> files,
            @Nullable SpecError error) {}

    /** The question "which of these pages link to which?". Arguments: those of {@link Match}. */
    @AutoService(Topic.class)
    @SuppressWarnings("rawtypes") // the service is found without its type argument
    public static final class Question implements Topic<Links> {
        private static final Topic<Links> TOPIC = new Question();

        @Override
        public String name() {
            return "link-map";
        }

        @Override
        public Links answer(Site site, List<String> args) {
            Matches matches = Match.TOPIC.answer(site, args);
            Set<PageName> all = new HashSet<>(matches.names());
            Map<PageName, List<PageName>> to = new TreeMap<>();
            Set<PageName> files = new TreeSet<>();
            for (PageName name : matches.names()) {
                if (site.page(name) == null) {
                    files.add(name);
                }
                Set<PageName> targets = new TreeSet<>();
                for (Resolution found : site.links(name).values()) {
                    PageName target = found.name();
                    if (target != null && !target.equals(name) && all.contains(target)) {
                        targets.add(target);
                    }
                }
                to.put(name, new ArrayList<>(targets));
            }
            return new Links(to, files, matches.error());
        }

        @Override
        public void digest(Links answer, Digest into) {
            into.put(answer.to().size());
            answer.to().forEach((page, targets) -> into.put(page).putNames(targets));
            into.putNames(answer.files());
            Listing.putError(answer.error(), into);
        }
    }
}
