package org.infrawiki.directive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.infrawiki.model.PageName;
import org.infrawiki.render.Context;
import org.infrawiki.render.Escape;

/** Links of lists: to pages, to attachments, to comments below their page. */
final class Refs {
    private Refs() {}

    /** The address of a row as seen from the page that is made. */
    static String href(Row row, Context context) {
        if (row.internal()) {
            return context.href(new PageName(row.name().folder())) + "#" + commentId(row.name());
        }
        return row.file() ? context.href(row.name().path()) : context.href(row.name());
    }

    /** A link that shows {@code html}; to the page itself it is a mark, as everywhere. */
    static String link(PageName name, boolean file, String html, Context context) {
        return file
                ? "<a href=\"" + Escape.html(context.href(name.path())) + "\">" + html + "</a>"
                : context.linkTo(name, html);
    }

    /** A link that shows the name's last part. */
    static String link(PageName name, boolean file, Context context) {
        return link(name, file, Escape.html(name.shown()), context);
    }

    /** The id a stored comment has below its page, the one ikiwiki gives it. */
    static String commentId(PageName comment) {
        try {
            byte[] name = commentName(comment).getBytes(StandardCharsets.UTF_8);
            byte[] hash = MessageDigest.getInstance("MD5").digest(name);
            return "comment-" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has MD5", missing);
        }
    }

    /** The name of a comment without the ending of its file. */
    static String commentName(PageName comment) {
        return comment.path().replaceFirst("\\._comment$", "");
    }
}
