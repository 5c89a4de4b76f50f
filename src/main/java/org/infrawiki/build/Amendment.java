package org.infrawiki.build;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.infrawiki.model.Delta;
import org.infrawiki.model.Page;
import org.infrawiki.model.PageName;
import org.infrawiki.source.HistoryMemory;
import org.infrawiki.source.Tree;
import org.jspecify.annotations.Nullable;

/**
 * A push as most are: some pages have another text, and nothing else is new. Then the wiki is the one of the last build
 * with those pages in place of the old ones, and is not read: what it costs follows the pages that changed, not the size
 * of the wiki. Whatever differs otherwise (a new page, a title, a tag, a field, the configuration, another day, a file of
 * the site that somebody changed) is no amendment, and is left to a build that looks at everything. Both give the same
 * bytes.
 *
 * @param wiki what is to be published
 * @param delta what differs
 * @param rewritten the pages with another text
 * @param spans of the files that the commits since the last build changed
 * @param linked the pages that others link to than before
 */
record Amendment(
        Wiki wiki,
        Delta delta,
        Map<PageName, Page> rewritten,
        Map<String, HistoryMemory.Span> spans,
        Set<PageName> linked) {

    /** More pages than this at once are no usual push, and gain nothing. */
    private static final int MOST_PAGES = 200;

    /** What a wiki was read with, as the state remembers it. */
    static Map<String, String> basis(String folder, List<String> themed, LocalDate today) {
        return Map.of("content folder", folder, "theme files", String.join("\n", themed), "today", today.toString());
    }

    /**
     * What differs from the last build, if that is an amendment.
     *
     * @param tree the commit to build, its files not listed
     */
    static Optional<Amendment> of(Tree tree, Request request, Store store) {
        About about = new About(store);
        if (about.number("blocked") == 1) {
            return Optional.empty();
        }
        if (store.isWorn() && !tree.commit().equals(about.text("commit"))) {
            return Optional.empty();
        }
        List<String> changed = changed(tree, about);
        return changed == null ? Optional.empty() : new AmendmentReading(tree, request, store, about).amend(changed);
    }

    /** The page files that differ; null where any other difference matters. */
    private static @Nullable List<String> changed(Tree tree, About about) {
        if (tree.commit().equals(about.text("commit"))) {
            return List.of();
        }
        List<String> all = tree.changedSince(about.text("commit")).orElse(null);
        return all == null || all.size() > MOST_PAGES ? null : all;
    }
}
