package org.infrawiki.build;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.infrawiki.model.Page;
import org.infrawiki.model.Revision;
import org.infrawiki.model.Settings;
import org.infrawiki.model.Site;
import org.infrawiki.source.HistoryMemory;

/** Dates of pages that were renamed: the first commit under a present or former name. */
final class Histories {
    private Histories() {}

    static Site.History withAliases(
            Site.History history, HistoryMemory memory, Collection<Page> pages, Settings settings) {
        Map<String, Revision> renamed = new HashMap<>();
        for (Page page : pages) {
            Revision own = history.revisions().get(page.source());
            for (String former : formerPaths(page, settings)) {
                var first = memory.firstSeen(former);
                if (own != null && first.isPresent() && first.get().isBefore(own.created())) {
                    own = new Revision(first.get(), own.modified(), own.author(), own.subject(), own.commit());
                    renamed.put(page.source(), own);
                }
            }
        }
        if (renamed.isEmpty()) {
            return history;
        }
        Map<String, Revision> all = new HashMap<>(history.revisions());
        all.putAll(renamed);
        return new Site.History(all, history.changes());
    }

    /** Where the file of a page may have been under its former names. */
    static List<String> formerPaths(Page page, Settings settings) {
        if (page.aliases().isEmpty()) {
            return List.of();
        }
        String prefix = settings.content().isEmpty() ? "" : settings.content() + "/";
        List<String> paths = new ArrayList<>();
        for (String alias : page.aliases()) {
            for (String ending : List.of(".md", ".mdwn", "/index.md", "/index.mdwn")) {
                paths.add(prefix + alias.replaceFirst("^/+", "") + ending);
            }
        }
        return paths;
    }
}
