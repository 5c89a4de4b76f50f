package org.infrawiki.export;

import com.google.auto.service.AutoService;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.infrawiki.model.Lookup;
import org.infrawiki.model.PageName;
import org.infrawiki.query.Match;
import org.infrawiki.render.Article;
import org.infrawiki.render.Escape;
import org.infrawiki.render.Pages;
import org.infrawiki.render.Urls;

/**
 * All runbooks as one file that needs nothing else, for the day when the wiki is down: what to know in an emergency, then
 * every runbook. Links among them lead inside the file; others to the site, where that is known.
 */
@AutoService(Export.class)
public final class RunbooksExport implements Export {
    private static final PageName ALL = new PageName("runbooks/all");
    private static final PageName EMERGENCY = new PageName("emergency");
    /** What {@code runbooks/all} says where it does not hold them. */
    private static final String TOO_MANY = "<p id=\"too-many\">";

    private static final Pattern ID = Pattern.compile("<h2 id=\"([^\"]+)\">");
    private static final Pattern HREF = Pattern.compile(" href=\"([^\"]*)\"");

    @Override
    public String name() {
        return "runbooks";
    }

    @Override
    public String summary() {
        return "All runbooks as one page of HTML that needs no other file, for the day when the wiki is down.";
    }

    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public Exported write(Lookup lookup, Wanted wanted) {
        return Exported.NOTHING;
    }

    @Override
    public Exported write(Lookup lookup, Wanted wanted, Pages pages) {
        String all = pages.text(ALL, lookup);
        if (all.isEmpty()) {
            return Exported.NOTHING;
        }
        String url = lookup.settings().url();
        Copy copy = new Copy(url, new HashSet<>());
        String emergency = pages.text(EMERGENCY, lookup);
        String title = Escape.html("Runbooks of " + lookup.settings().name());
        copy.add("<!doctype html>\n<html lang=\"" + lookup.settings().language()
                + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<title>" + title + "</title>\n"
                + "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n"
                + "<meta name=\"color-scheme\" content=\"light dark\">\n<style>\n" + pages.style()
                + "</style>\n</head>\n<body class=\"alone\">\n<main>\n<h1>" + title + "</h1>\n"
                + "<article class=\"runbook\">\n<h2 id=\"emergency\">Emergency</h2>\n");
        List<PageName> apart = all.contains(TOO_MANY) ? runbooks(lookup) : List.of();
        apart.forEach(page -> copy.ids().add(id(page.path())));
        Matcher ids = ID.matcher(all);
        while (ids.find()) {
            copy.ids().add(ids.group(1));
        }
        copy.add(copy.inside(emergency, EMERGENCY) + "</article>\n");
        if (apart.isEmpty()) {
            copy.add(copy.inside(all, ALL));
        }
        for (PageName page : apart) {
            copy.add(Article.of(id(page.path()), lookup.title(page), copy.inside(pages.text(page, lookup), page)));
        }
        copy.add("</main>\n</body>\n</html>\n");
        return new Exported(Map.of("runbooks.html", copy.bytes()), List.of());
    }

    /** Every runbook where the page of all does not hold them: power, then the others by name. */
    private static List<PageName> runbooks(Lookup lookup) {
        List<PageName> pages =
                new ArrayList<>(Match.ask(lookup, "kind(runbook) and !emergency and !runbooks/all", PageName.INDEX, "")
                        .names());
        pages.sort(Comparator.comparing((PageName page) -> !page.path().equals("runbooks/power"))
                .thenComparing(Comparator.naturalOrder()));
        return pages;
    }

    private static String id(String path) {
        return path.replaceFirst("^/?(?:runbooks/)?", "").replaceFirst("/$", "").replaceAll("[^A-Za-z0-9-]", "-");
    }

    /**
     * The file while it grows; it may be of a hundred megabytes, so that each part is coded when it comes.
     *
     * @param ids what links may lead to inside it
     */
    private record Copy(String url, Set<String> ids, ByteArrayOutputStream out) {
        Copy(String url, Set<String> ids) {
            this(url, ids, new ByteArrayOutputStream());
        }

        void add(String html) {
            out.writeBytes(html.getBytes(StandardCharsets.UTF_8));
        }

        byte[] bytes() {
            return out.toByteArray();
        }

        /** The text with links that work in a file of its own. */
        String inside(String html, PageName from) {
            URI base = URI.create("/" + Urls.escape(from.path()) + "/");
            return HREF.matcher(html).replaceAll(found -> Matcher.quoteReplacement(link(found.group(1), base)));
        }

        private String link(String href, URI base) {
            if (href.startsWith("#") || href.matches("[a-z]+:.*")) {
                return " href=\"" + href + "\"";
            }
            String path = base.resolve(href).normalize().getPath();
            String id = id(path);
            if (path.equals("/emergency/") || (path.startsWith("/runbooks/") && ids.contains(id))) {
                return " href=\"#" + id + "\"";
            }
            return url.isEmpty() ? "" : " href=\"" + url + base.resolve(href).normalize() + "\"";
        }
    }
}
