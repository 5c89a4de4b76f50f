package org.infrawiki.directive;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.infrawiki.model.Delta;
import org.infrawiki.model.Digest;
import org.infrawiki.model.Lookup;
import org.infrawiki.model.Page;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Site;
import org.infrawiki.model.Topic;
import org.infrawiki.query.Match;
import org.infrawiki.query.Matches;
import org.infrawiki.query.SpecError;
import org.jspecify.annotations.Nullable;

/**
 * The question "which pages does this map show, and which folders above them?". Arguments: those of {@link Match}, then
 * the field to show, empty for names.
 */
@AutoService(Topic.class)
@SuppressWarnings("rawtypes") // the service is found without its type argument
public final class PageMap implements Topic<PageMap.Answer> {
    private static final Topic<Answer> TOPIC = new PageMap();

    /** What a line of a map is. */
    enum Kind {
        PAGE,
        FILE,
        /** A page that the spec does not mean, above one that it means. */
        PARENT,
        /** A folder without a page. */
        FOLDER
    }

    /** A line of the map; the label is text. */
    record Line(String path, String label, Kind kind) {}

    /** The answer: all lines by path. */
    record Answer(List<Line> lines, @Nullable SpecError error) {}

    static Answer ask(Lookup lookup, String spec, PageName from, String show) {
        List<String> args = new ArrayList<>(Match.args(spec, from, ""));
        args.add(show);
        return lookup.ask(TOPIC, args);
    }

    @Override
    public String name() {
        return "map";
    }

    @Override
    public Answer answer(Site site, List<String> args) {
        Matches matches = Match.TOPIC.answer(site, args.subList(0, 3));
        if (matches.error() != null) {
            return new Answer(List.of(), matches.error());
        }
        String show = args.get(3);
        String root = root(matches.names());
        Map<String, Line> lines = new TreeMap<>();
        for (PageName name : matches.names()) {
            Page page = site.page(name);
            lines.put(
                    name.path(), new Line(name.path(), label(name, page, show), page == null ? Kind.FILE : Kind.PAGE));
        }
        for (PageName name : matches.names()) {
            String folder = name.folder();
            while (!folder.equals(root) && !lines.containsKey(folder)) {
                PageName parent = new PageName(folder);
                Page page = site.page(parent);
                lines.put(
                        folder, new Line(folder, label(parent, page, show), page == null ? Kind.FOLDER : Kind.PARENT));
                folder = parent.folder();
            }
        }
        return new Answer(List.copyOf(lines.values()), null);
    }

    /** The deepest folder that holds all. */
    private static String root(List<PageName> names) {
        String root = names.isEmpty() ? "" : names.get(0).folder();
        for (PageName name : names) {
            while (!root.isEmpty() && !(name.folder() + "/").startsWith(root + "/")) {
                root = new PageName(root).folder();
            }
        }
        return root;
    }

    private static String label(PageName name, @Nullable Page page, String show) {
        return Optional.ofNullable(page)
                .filter(shown -> !show.isEmpty())
                .map(shown -> shown.meta(show))
                .filter(text -> !text.isBlank())
                .orElse(name.shown());
    }

    @Override
    public boolean touched(Delta delta, List<String> args) {
        return Match.TOPIC.touched(delta, args.subList(0, 3))
                || (!args.get(3).isEmpty() && delta.any(Delta.Aspect.FIELDS));
    }

    @Override
    public void digest(Answer answer, Digest into) {
        into.put(answer.lines().size());
        answer.lines()
                .forEach(line ->
                        into.put(line.path()).put(line.label()).put(line.kind().name()));
        Listing.putError(answer.error(), into);
    }
}
