package org.infrawiki.directive;

import static org.infrawiki.render.Doc.param;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.infrawiki.model.Call;
import org.infrawiki.model.Digest;
import org.infrawiki.model.Link;
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
import org.infrawiki.render.Escape;
import org.infrawiki.render.Result;
import org.jspecify.annotations.Nullable;

/** {@code [[!brokenlinks]]}: links that lead nowhere, and the pages they stand on. */
@AutoService(Directive.class)
public final class BrokenlinksDirective implements Directive {
    @Override
    public String name() {
        return "brokenlinks";
    }

    @Override
    public Doc doc() {
        return Doc.of(
                "Lists links that lead to no page, with the pages they stand on.",
                "[[!brokenlinks pages=\"hosts/*\"]]",
                param("pages", "pagespec", "Which pages' links to look at; by default all."));
    }

    @Override
    public Result render(Call call, Context context) {
        Broken broken = context.lookup().ask(Question.TOPIC, Match.args(call.get("pages", "*"), context.page(), ""));
        if (broken.error() != null) {
            return BadSpec.failure(broken.error());
        }
        if (broken.targets().isEmpty()) {
            return new Result.Inline("No link is broken.");
        }
        StringBuilder out = new StringBuilder("<ul class=\"brokenlinks\">\n");
        for (Target target : broken.targets()) {
            out.append("<li><span class=\"createlink\">?")
                    .append(Escape.html(shown(target.target())))
                    .append("</span> from ")
                    .append(target.from().stream()
                            .map(page -> Refs.link(page, false, context))
                            .collect(Collectors.joining(", ")))
                    .append("</li>\n");
        }
        return new Result.Block(out.append("</ul>\n").toString());
    }

    private static String shown(String target) {
        String bare = target.strip().replaceAll("/+$", "");
        return PageName.shown(bare.substring(bare.lastIndexOf('/') + 1));
    }

    /** A target nobody wrote, with the pages that link to it, sorted. */
    record Target(String target, List<PageName> from) {}

    /** What is broken, by target. */
    record Broken(List<Target> targets, @Nullable SpecError error) {}

    /** The question "which links of these pages are broken?". Arguments: those of {@link Match}. */
    @AutoService(Topic.class)
    @SuppressWarnings("rawtypes") // the service is found without its type argument
    public static final class Question implements Topic<Broken> {
        private static final Topic<Broken> TOPIC = new Question();

        @Override
        public String name() {
            return "broken-links";
        }

        @Override
        public Broken answer(Site site, List<String> args) {
            Matches matches = Match.TOPIC.answer(site, args);
            Map<String, List<PageName>> found = new TreeMap<>();
            for (PageName name : matches.names()) {
                Page page = site.page(name);
                if (page == null) {
                    continue;
                }
                Map<String, Resolution> links = site.links(name);
                page.links().stream()
                        .map(Link::target)
                        .distinct()
                        .filter(target ->
                                !links.getOrDefault(target, Resolution.MISSING).found())
                        .filter(target -> !shown(target).isBlank())
                        .forEach(target -> found.computeIfAbsent(PageName.written(target), key -> new ArrayList<>())
                                .add(name));
            }
            List<Target> targets = new ArrayList<>();
            found.forEach((target, from) -> targets.add(
                    new Target(target, from.stream().distinct().sorted().toList())));
            targets.sort(Comparator.comparing(target -> shown(target.target())));
            return new Broken(targets, matches.error());
        }

        @Override
        public void digest(Broken answer, Digest into) {
            into.put(answer.targets().size());
            answer.targets().forEach(target -> into.put(target.target()).putNames(target.from()));
            Listing.putError(answer.error(), into);
        }
    }
}
