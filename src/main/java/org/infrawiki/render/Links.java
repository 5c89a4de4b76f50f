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
        if (link.type() == Link.Type.MARKDOWN || link.type() == Link.Type.IMAGE) {
            return address(link, found, context);
        }
        String shown = text.isEmpty() ? defaultText(link.target()) : text;
        return found.found()
                ? to(found, link.anchor(), shown, context)
                : "<span class=\"createlink\">?" + shown + "</span>";
    }

    /** What a markdown link's or image's attribute holds. One that leads nowhere keeps what was written. */
    private static String address(Link link, Resolution found, Context context) {
        String path = found.found() ? context.href(found) : Urls.escape(link.target());
        return Escape.html(path + fragment(link.anchor()));
    }

    private static String fragment(String anchor) {
        return anchor.isEmpty() ? "" : "#" + Urls.escape(anchor);
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
        String tooltip = found.tooltip().isEmpty() ? "" : " title=\"" + Escape.html(found.tooltip()) + "\"";
        return "<a href=\"" + Escape.html(context.href(found) + fragment(anchor)) + "\"" + tooltip + ">" + shown
                + "</a>";
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
