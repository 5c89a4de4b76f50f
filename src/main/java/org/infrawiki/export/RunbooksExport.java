package org.infrawiki.export;

import com.google.auto.service.AutoService;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.infrawiki.model.Lookup;
import org.infrawiki.model.PageName;
import org.infrawiki.render.Escape;
import org.infrawiki.render.Pages;

/**
 * All runbooks as one file that needs nothing else, for the day when the wiki is down: what to know in an emergency, then
 * every runbook. Links among them lead inside the file; others to the site, where that is known.
 */
@AutoService(Export.class)
public final class RunbooksExport implements Export {
    private static final PageName ALL = new PageName("runbooks/all");
    private static final PageName EMERGENCY = new PageName("emergency");
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
        String emergency = pages.text(EMERGENCY, lookup);
        String title = Escape.html("Runbooks of " + lookup.settings().name());
        return Exported.file(
                "runbooks.html",
                "<!doctype html>\n<html lang=\"" + lookup.settings().language()
                        + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                        + "<title>" + title + "</title>\n"
                        + "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n"
                        + "<meta name=\"color-scheme\" content=\"light dark\">\n<style>\n" + pages.style()
                        + "</style>\n</head>\n<body class=\"alone\">\n<main>\n<h1>" + title + "</h1>\n"
                        + "<article class=\"runbook\">\n<h2 id=\"emergency\">Emergency</h2>\n"
                        + inside(emergency, EMERGENCY, all, url) + "</article>\n" + inside(all, ALL, all, url)
                        + "</main>\n</body>\n</html>\n");
    }

    /** The text with links that work in a file of its own. */
    private static String inside(String html, PageName from, String all, String url) {
        URI base = URI.create("/" + from.path() + "/");
        return HREF.matcher(html).replaceAll(found -> Matcher.quoteReplacement(link(found.group(1), base, all, url)));
    }

    private static String link(String href, URI base, String all, String url) {
        if (href.startsWith("#") || href.matches("[a-z]+:.*")) {
            return " href=\"" + href + "\"";
        }
        String path = base.resolve(href).normalize().getPath();
        String id =
                path.replaceFirst("^/(?:runbooks/)?", "").replaceFirst("/$", "").replaceAll("[^A-Za-z0-9-]", "-");
        if (path.equals("/emergency/") || path.startsWith("/runbooks/") && all.contains("<h2 id=\"" + id + "\">")) {
            return " href=\"#" + id + "\"";
        }
        return url.isEmpty() ? "" : " href=\"" + url + base.resolve(href).normalize() + "\"";
    }
}
