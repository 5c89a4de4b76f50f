package org.infrawiki.export;

import com.google.auto.service.AutoService;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.infrawiki.model.Digest;
import org.infrawiki.model.Lookup;
import org.infrawiki.model.Page;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Site;
import org.infrawiki.model.Topic;
import org.infrawiki.render.Urls;

/** {@code sitemap.xml} (sitemaps.org, protocol 0.9): every page with its last change. Needs the site's address. */
@AutoService(Export.class)
public final class SiteMap implements Export {
    @Override
    public String name() {
        return "sitemap";
    }

    @Override
    public String summary() {
        return "Every page with its last change, for search engines.";
    }

    @Override
    public boolean always() {
        return true;
    }

    @Override
    public Exported write(Lookup lookup, Wanted wanted) {
        String site = lookup.settings().url();
        if (site.isEmpty()) {
            return Exported.NOTHING;
        }
        Xml xml = new Xml().open("urlset", "xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");
        for (Entry entry : lookup.ask(Entries.TOPIC, List.of())) {
            xml.open("url").text("loc", Urls.absolute(site, Urls.folder(entry.page())));
            if (entry.modified().isAfter(Instant.EPOCH)) {
                xml.text(
                        "lastmod",
                        entry.modified().truncatedTo(ChronoUnit.SECONDS).toString());
            }
            xml.close();
        }
        return new Exported(Map.of("sitemap.xml", xml.close().bytes()), List.of());
    }

    /** A page and its last change; the epoch where none is known. */
    public record Entry(PageName page, Instant modified) {}

    /** The question which pages a search engine may know. */
    @AutoService(Topic.class)
    @SuppressWarnings("rawtypes") // the service is found without its type argument
    public static final class Entries implements Topic<List<Entry>> {
        static final Topic<List<Entry>> TOPIC = new Entries();

        @Override
        public String name() {
            return "sitemap";
        }

        @Override
        public List<Entry> answer(Site site, List<String> args) {
            return site.pages().stream()
                    .filter(page -> !page.internal() && !isHidden(page))
                    .map(page -> new Entry(page.name(), site.modified(page.name())))
                    .toList();
        }

        private static boolean isHidden(Page page) {
            String robots = page.meta("robots");
            return page.meta("redir") != null || (robots != null && robots.contains("noindex"));
        }

        @Override
        public void digest(List<Entry> answer, Digest into) {
            answer.forEach(entry -> into.put(entry.page()).put(entry.modified().getEpochSecond()));
        }
    }
}
