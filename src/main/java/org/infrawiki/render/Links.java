package org.infrawiki.render;

import java.util.Locale;
import java.util.Set;
import org.infrawiki.model.Link;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Resolution;

/** How links look: to a page, to the page itself, to a file, to an image, to nothing. */
final class Links {
    private static final Set<String> IMAGES = Set.of("png", "jpg", "jpeg", "gif", "svg", "webp", "avif");

    /**
     * A link of a page as HTML.
     *
     * @param text HTML to show, or the empty string for the default
     */
    String html(Link link, String text, Context context) {
        Resolution found = context.lookup().resolve(context.page(), link.target());
        if (!found.found()) {
            return missing(link, text);
        }
        String shown = text.isEmpty() ? defaultText(link.target()) : text;
        if (link.type() == Link.Type.IMAGE) {
            return "<img src=\"" + Escape.html(context.href(found)) + "\"" + text + ">";
        }
        return to(found, link.anchor(), shown, context);
    }

    /** A link to what was found. */
    String to(Resolution found, String anchor, String shown, Context context) {
        PageName name = found.name();
        if (name != null && found.kind() == Resolution.Kind.FILE && isImage(name)) {
            return "<img src=\"" + Escape.html(context.href(found)) + "\" alt=\"" + shown.replaceAll("<[^>]*>", "")
                    + "\">";
        }
        if (anchor.isEmpty() && context.destination().equals(name)) {
            return "<span class=\"selflink\">" + shown + "</span>";
        }
        String fragment = anchor.isEmpty() ? "" : "#" + Urls.escape(anchor);
        String tooltip = found.tooltip().isEmpty() ? "" : " title=\"" + Escape.html(found.tooltip()) + "\"";
        return "<a href=\"" + Escape.html(context.href(found)) + fragment + "\"" + tooltip + ">" + shown + "</a>";
    }

    private static String missing(Link link, String text) {
        return switch (link.type()) {
            // What markdown links to may be made by something else on the same server: the address stays.
            case MARKDOWN ->
                "<a href=\"" + Escape.html(Urls.escape(link.target()))
                        + (link.anchor().isEmpty() ? "" : "#" + Urls.escape(link.anchor())) + "\">" + text + "</a>";
            case IMAGE -> "<img src=\"" + Escape.html(Urls.escape(link.target())) + "\"" + text + ">";
            default ->
                "<span class=\"createlink\">?" + (text.isEmpty() ? defaultText(link.target()) : text) + "</span>";
        };
    }

    /** The last part of a target as typed, escapes decoded. */
    static String defaultText(String target) {
        String bare = target.strip().replaceAll("/+$", "");
        return Escape.html(PageName.shown(bare.substring(bare.lastIndexOf('/') + 1)));
    }

    static boolean isImage(PageName file) {
        String path = file.path().toLowerCase(Locale.ROOT);
        return IMAGES.contains(path.substring(path.lastIndexOf('.') + 1));
    }
}
