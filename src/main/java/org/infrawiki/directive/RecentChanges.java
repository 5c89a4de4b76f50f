package org.infrawiki.directive;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.infrawiki.model.Change;
import org.infrawiki.model.Delta;
import org.infrawiki.model.Digest;
import org.infrawiki.model.Lookup;
import org.infrawiki.model.Page;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Reach;
import org.infrawiki.model.Site;
import org.infrawiki.model.Topic;
import org.jspecify.annotations.Nullable;

/** The question "what changed lately, and on which pages?". Argument: how many commits. */
@AutoService(Topic.class)
@SuppressWarnings("rawtypes") // the service is found without its type argument
public final class RecentChanges implements Topic<List<RecentChanges.Entry>> {
    private static final Topic<List<Entry>> TOPIC = new RecentChanges();

    /**
     * A commit with what it touched.
     *
     * @param change the commit
     * @param touched its pages and files, by name
     */
    record Entry(Change change, List<Touched> touched) {}

    /**
     * Something a commit touched.
     *
     * @param name its name
     * @param title what to show
     * @param kind what it is now
     */
    record Touched(PageName name, String title, Kind kind) {
        /** Spelled out, as in {@link org.infrawiki.model.Where}. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Touched touched
                    && kind == touched.kind
                    && name.equals(touched.name)
                    && title.equals(touched.title);
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }
    }

    /** What became of a file. */
    enum Kind {
        PAGE,
        FILE,
        GONE
    }

    static List<Entry> ask(Lookup lookup, int most) {
        return lookup.ask(TOPIC, List.of(Integer.toString(most)));
    }

    @Override
    public String name() {
        return "recent-changes";
    }

    @Override
    public List<Entry> answer(Site site, List<String> args) {
        Sources sources = site.derived(Sources.class, Sources::new);
        List<Entry> entries = new ArrayList<>();
        for (Change change : site.changes()) {
            if (entries.size() == Integer.parseInt(args.get(0))) {
                break;
            }
            entries.add(new Entry(
                    change,
                    change.paths().stream()
                            .map(path -> sources.touched(path, site))
                            .filter(Objects::nonNull)
                            .toList()));
        }
        return entries;
    }

    /** Pages by source path. */
    private static final class Sources {
        private final String prefix;

        Sources(Site site) {
            String content = site.settings().content();
            prefix = content.isEmpty() ? "" : content + "/";
        }

        @org.jspecify.annotations.Nullable
        Touched touched(String path, Site site) {
            Page page = site.bySource(path);
            if (page != null) {
                return page.internal()
                        ? new Touched(new PageName(page.name().folder()), "comment", Kind.PAGE)
                        : new Touched(page.name(), page.title(), Kind.PAGE);
            }
            String below = path.startsWith(prefix) ? path.substring(prefix.length()) : "";
            if (below.isEmpty() || below.startsWith("/") || below.endsWith("/")) {
                return null;
            }
            if (site.file(below) != null) {
                return new Touched(new PageName(below), new PageName(below).shown(), Kind.FILE);
            }
            String gone = below.replaceFirst("\\.(?:md|mdwn|_comment)$", "").replaceAll("^/+|/+$", "");
            return gone.isEmpty() ? null : new Touched(new PageName(gone), PageName.shown(gone), Kind.GONE);
        }
    }

    @Override
    public Reach reach(Delta delta) {
        return Reach.allIf(delta.any(Delta.Aspect.NAMES, Delta.Aspect.FIELDS, Delta.Aspect.HISTORY));
    }

    @Override
    public void digest(List<Entry> answer, Digest into) {
        for (Entry entry : answer) {
            into.put(entry.change().commit()).put(entry.touched().size());
            entry.touched().forEach(touched -> into.put(touched.name())
                    .put(touched.title())
                    .put(touched.kind().name()));
        }
    }
}
