package org.infrawiki.directive;

import static org.infrawiki.render.Doc.param;

import com.google.auto.service.AutoService;
import java.util.Set;
import org.infrawiki.model.Arg;
import org.infrawiki.model.Call;
import org.infrawiki.model.Dates;
import org.infrawiki.render.Context;
import org.infrawiki.render.Directive;
import org.infrawiki.render.Doc;
import org.infrawiki.render.Escape;
import org.infrawiki.render.Result;
import org.infrawiki.render.Scan;

/** {@code [[!comment …]]}: what a stored comment, a file {@code PAGE/comment_1._comment}, consists of. */
@AutoService(Directive.class)
public final class CommentDirective implements Directive {
    private static final Set<String> MARKDOWN = Set.of("mdwn", "md", "markdown", "");

    @Override
    public String name() {
        return "comment";
    }

    @Override
    public Doc doc() {
        return Doc.of(
                        "Holds a comment on a page, in a file of its own.",
                        "[[!comment username=\"Anna\" subject=\"Cables\" date=\"2026-11-23T18:00:00Z\""
                                + " content=\"The blue one is longer.\"]]",
                        param("content", "markup", "What was said."),
                        param("subject", "text", "Its title."),
                        param("date", "date", "When it was said."),
                        param("username", "text", "Who said it; an address becomes a link."),
                        param("nickname", "text", "The name to show instead."),
                        param("claimedauthor", "text", "The name somebody without account gave."),
                        param("url", "address", "That person's page."),
                        param("ip", "address", "Where it came from; not shown."),
                        param("avatar", "address", "A picture; not shown."),
                        param("format", "mdwn|txt", "How the content is written."))
                .withText("A comment stands in a file that ends in `._comment` below its page, such as"
                        + " `hosts/nas/comment_1._comment`, and is shown below that page.")
                .notLive();
    }

    @Override
    public void scan(Call call, Scan scan) {
        String user = call.get("username", "").strip();
        String author = first(
                call.get("nickname", ""),
                user.replaceFirst("^https?://", "").replaceFirst("/$", ""),
                call.get("claimedauthor", ""));
        scan.meta("author", author.isEmpty() ? "Anonymous" : author);
        String url = user.matches("https?://\\S+") ? user : call.get("url", "");
        if (url.matches("https?://\\S+")) {
            scan.meta("authorurl", url);
        }
        if (call.get("subject") != null) {
            scan.meta("title", Entities.decode(call.get("subject", "").strip()));
        }
        Dates.parse(call.get("date", "")).ifPresent(at -> scan.meta("date", at.toString()));
    }

    private static String first(String... texts) {
        for (String text : texts) {
            if (!text.isBlank()) {
                return text.strip();
            }
        }
        return "";
    }

    @Override
    public Result render(Call call, Context context) {
        Arg content = call.arg("content");
        if (content == null) {
            return Result.failure("content= is missing, what was said", "write content=\"…\"");
        }
        return MARKDOWN.contains(call.get("format", ""))
                ? context.markup(content.value(), content.where())
                : new Result.Block("<pre>" + Escape.html(content.value().strip()) + "</pre>\n");
    }
}
