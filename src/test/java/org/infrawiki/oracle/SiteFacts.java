package org.infrawiki.oracle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a built site says of its links, read from its HTML alone, so that two programs' sites can be compared. One fact a
 * line, fields between tabs:
 *
 * <pre>
 * PAGE link TEXT TARGET   an anchor in #content; TARGET is a page, a file or an absolute address
 * PAGE missing TEXT       class createlink in #content, the leading "?" left out
 * PAGE self TEXT          class selflink in #content
 * PAGE backlink TARGET    each anchor in #backlinks, sorted
 * </pre>
 *
 * No facts are anchors to the page's own fragments, those that are buttons (classes anchor, feedbutton, feedlink), and
 * addresses that stand as their own text, for dialects of markdown differ in linking these.
 */
final class SiteFacts {
    private static final Set<String> BUTTONS = Set.of("anchor", "feedbutton", "feedlink");

    private final Targets targets;

    /** @param url the address of the site; links that begin with it are links within it */
    SiteFacts(String url) {
        this.targets = new Targets(url);
    }

    /** The facts of every page below a folder, a page being a folder's {@code index.html}. */
    List<String> of(Path site) throws IOException {
        TreeMap<String, Path> pages = new TreeMap<>();
        try (var files = Files.walk(site)) {
            files.filter(file -> file.endsWith("index.html"))
                    .forEach(file -> pages.put(site.relativize(file.getParent()).toString(), file));
        }
        List<String> facts = new ArrayList<>();
        for (var page : pages.entrySet()) {
            String html = Files.readString(page.getValue(), StandardCharsets.UTF_8);
            facts.addAll(of(page.getKey().isEmpty() ? "index" : page.getKey(), html));
        }
        return facts;
    }

    /** The facts of one page. */
    List<String> of(String page, String html) {
        Document document = Jsoup.parse(html);
        List<String> facts = new ArrayList<>();
        TreeSet<String> backlinks = new TreeSet<>();
        for (Element element : document.select("a[href], .createlink, .selflink")) {
            boolean content = element.closest("#content") != null;
            if (element.is("a[href]")) {
                if (element.classNames().stream().noneMatch(BUTTONS::contains)) {
                    addLink(page, element, content, facts, backlinks);
                }
            } else if (content) {
                String kind = element.hasClass("createlink") ? "missing" : "self";
                facts.add(page + "\t" + kind + "\t" + text(element).replaceFirst("^\\?+", ""));
            }
        }
        backlinks.forEach(target -> facts.add(page + "\tbacklink\t" + target));
        return facts;
    }

    private void addLink(String page, Element anchor, boolean content, List<String> facts, Set<String> backlinks) {
        String href = anchor.attr("href");
        String text = text(anchor);
        String target = targets.of("index".equals(page) ? "" : page, href);
        if (target == null || isAddress(text, href)) {
            return;
        }
        if (anchor.closest("#backlinks") != null) {
            backlinks.add(target);
        } else if (content) {
            facts.add(page + "\tlink\t" + text + "\t" + target);
        }
    }

    private static boolean isAddress(String text, String href) {
        return text.equals(href) || href.equals("mailto:" + text) || text.equals(Targets.decoded(href));
    }

    /** The visible text, with the alternative text of pictures in their places, runs of blanks made one. */
    private static String text(Element element) {
        StringBuilder text = new StringBuilder();
        element.traverse((node, depth) -> {
            if (node instanceof org.jsoup.nodes.TextNode words) {
                text.append(words.getWholeText());
            } else if (node.nameIs("img")) {
                text.append(node.attr("alt"));
            }
        });
        return blanksMadeOne(text.toString());
    }

    static String blanksMadeOne(String text) {
        return text.replaceAll("[\\s\\u00a0]+", " ").strip();
    }
}
