package org.infrawiki.parse;

import org.infrawiki.model.Settings;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Makes HTML that people wrote by hand fit to stand in a page: balanced always, and without anything that runs in the
 * reader's browser when {@code html: sanitized}. Only pages with raw HTML pay for this.
 */
final class Sanitizer {
    private static final String[] TAGS = {
        "a",
        "abbr",
        "acronym",
        "address",
        "area",
        "article",
        "aside",
        "audio",
        "b",
        "bdi",
        "bdo",
        "big",
        "blockquote",
        "br",
        "caption",
        "center",
        "cite",
        "code",
        "col",
        "colgroup",
        "data",
        "dd",
        "del",
        "details",
        "dfn",
        "dir",
        "div",
        "dl",
        "dt",
        "em",
        "figcaption",
        "figure",
        "font",
        "footer",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "i",
        "img",
        "input",
        "ins",
        "kbd",
        "label",
        "legend",
        "li",
        "map",
        "mark",
        "menu",
        "meter",
        "nav",
        "ol",
        "p",
        "picture",
        "pre",
        "progress",
        "q",
        "rp",
        "rt",
        "ruby",
        "s",
        "samp",
        "section",
        "small",
        "source",
        "span",
        "strike",
        "strong",
        "sub",
        "summary",
        "sup",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "time",
        "tr",
        "track",
        "tt",
        "u",
        "ul",
        "var",
        "video",
        "wbr"
    };
    private static final String[] ATTRIBUTES = {
        "abbr",
        "accesskey",
        "align",
        "alt",
        "aria-describedby",
        "aria-hidden",
        "aria-label",
        "aria-labelledby",
        "axis",
        "border",
        "cellpadding",
        "cellspacing",
        "char",
        "charoff",
        "checked",
        "cite",
        "class",
        "clear",
        "colspan",
        "compact",
        "controls",
        "coords",
        "data-sort",
        "datetime",
        "dir",
        "disabled",
        "for",
        "headers",
        "height",
        "high",
        "hreflang",
        "hspace",
        "id",
        "ismap",
        "kind",
        "label",
        "lang",
        "longdesc",
        "loop",
        "low",
        "max",
        "media",
        "min",
        "muted",
        "name",
        "nohref",
        "noshade",
        "nowrap",
        "open",
        "optimum",
        "preload",
        "rel",
        "reversed",
        "role",
        "rowspan",
        "rules",
        "scope",
        "shape",
        "span",
        "srclang",
        "start",
        "summary",
        "tabindex",
        "title",
        "type",
        "usemap",
        "valign",
        "value",
        "vspace",
        "width"
    };

    private final Settings.Html mode;
    private final Safelist safelist;

    Sanitizer(Settings.Html mode) {
        this.mode = mode;
        this.safelist = new Safelist().addTags(TAGS).addAttributes(":all", ATTRIBUTES);
        safelist.addAttributes("a", "href").addAttributes("area", "href");
        for (String tag : new String[] {"img", "audio", "video", "source", "track"}) {
            safelist.addAttributes(tag, "src");
        }
        safelist.addAttributes("video", "poster");
        safelist.addEnforcedAttribute("input", "disabled", "disabled");
        safelist.preserveRelativeLinks(true);
    }

    /** A page's HTML, marks of the lexer kept wherever they stand. */
    String clean(String html) {
        Document dirty = Jsoup.parseBodyFragment(html);
        Document document = dirty;
        if (mode != Settings.Html.TRUSTED) {
            document = new Cleaner(safelist).clean(dirty);
            for (Element element : document.select("[href],[src],[cite],[longdesc],[poster]")) {
                for (String name : new String[] {"href", "src", "cite", "longdesc", "poster"}) {
                    if (!Schemes.allowed(element.attr(name)) && !isPicture(element, name)) {
                        element.removeAttr(name);
                    }
                }
            }
        }
        document.outputSettings()
                .prettyPrint(false)
                .escapeMode(Entities.EscapeMode.base)
                .charset("UTF-8");
        return document.body().html();
    }

    /** A picture within its own address can't run anything, vector graphics excepted. */
    private static boolean isPicture(Element element, String attribute) {
        return element.normalName().equals("img")
                && attribute.equals("src")
                && element.attr("src").matches("data:image/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\\s]*");
    }
}
