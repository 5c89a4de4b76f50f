package org.infrawiki.directive;

import static org.infrawiki.render.Doc.param;

import com.google.auto.service.AutoService;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.infrawiki.model.Arg;
import org.infrawiki.model.Call;
import org.infrawiki.model.Dates;
import org.infrawiki.model.Link;
import org.infrawiki.render.Context;
import org.infrawiki.render.Directive;
import org.infrawiki.render.Doc;
import org.infrawiki.render.Result;
import org.infrawiki.render.Scan;

/**
 * {@code [[!meta title="…"]]}: what a page says of itself. Some fields take options, which are no fields then:
 * {@code redir} a {@code delay}, {@code stylesheet} a {@code title}, {@code link} a {@code rel}.
 */
@AutoService(Directive.class)
public final class MetaDirective implements Directive {
    /** By field that takes them, the options. */
    private static final Map<String, Set<String>> OPTIONS = Map.of(
            "title", Set.of("sortas"),
            "author", Set.of("sortas"),
            "redir", Set.of("delay"),
            "stylesheet", Set.of("rel", "title", "media"),
            "script", Set.of("defer", "async"),
            "link", MetaElement.OF_LINK,
            "openid", Set.of("server", "delegate", "xrds-location"),
            "name", Set.of("content"));

    /** Fields that are not kept as they are typed: something is made of them. */
    private static final Set<String> MADE = Set.of("link", "openid", "foaf", "name", "script", "stylesheet");

    @Override
    public String name() {
        return "meta";
    }

    @Override
    public Doc doc() {
        return Doc.of(
                        "Says something about the page it stands on: its title, author, date and the like.",
                        "[[!meta title=\"Replacing a disk\" author=\"Anna\" date=\"2026-11-23\"]]",
                        param("title", "text", "The page's title, instead of its name."),
                        param("sortas", "text", "What to sort by where pages are sorted by title (or author)."),
                        param("date", "date", "When the page was written, in any common form."),
                        param("updated", "date", "When it last changed, as feeds tell it."),
                        param("author", "text", "Who wrote it."),
                        param("authorurl", "address", "The author's own page."),
                        param("license", "markup", "The licence; links work."),
                        param("copyright", "markup", "Whose it is; links work."),
                        param("description", "text", "One sentence about the page, shown with links to it."),
                        param("keywords", "text", "Keywords for search engines."),
                        param("permalink", "address", "The page's lasting address, used by lists and feeds."),
                        param("guid", "URI", "The page's id in feeds."),
                        param("redir", "page|address", "Where the page sends its readers; PAGE#ANCHOR works."),
                        param("delay", "seconds", "How long a redirection waits."),
                        param("robots", "text", "What search engines may do, such as noindex."),
                        param("stylesheet", "file", "A style sheet of the wiki for this page."),
                        param("script", "file", "A script of the wiki for this page, where raw HTML is trusted."),
                        param("enclosure", "file", "A file that goes with the page, for podcasts."),
                        param("link", "page|address", "A link nobody sees; with rel= an element of the head."),
                        param("rel", "text", "What a link or style sheet is."),
                        param("rev", "text", "What the page is to a link."),
                        param("type", "text", "The media type of a link."),
                        param("media", "text", "The media a link or style sheet is for."),
                        param("hreflang", "text", "The language of a link."),
                        param("sizes", "text", "The sizes of a linked icon."),
                        param("name", "text", "The name of any other meta element of the head."),
                        param("content", "text", "The content of that element."),
                        param("openid", "address", "An address that stands for the author's OpenID."),
                        param("server", "address", "The OpenID server."),
                        param("delegate", "openid|openid2", "Only one version of OpenID."),
                        param("xrds-location", "address", "Where OpenID finds more."),
                        param("foaf", "address", "A friend-of-a-friend file."),
                        param("language", "code", "The language of the page."),
                        param("toc", "yes|no", "Whether the page shows its contents."),
                        param("defer", "", "Loads a script last."),
                        param("async", "", "Loads a script beside the page."),
                        param("WORD", "", "The words defer and async of a script."))
                .withText("The front matter has the same fields and wins over the directive. A field of any other name"
                        + " becomes a `meta` element of the page's head, and is reported, since it may be a slip.")
                .notLive();
    }

    @Override
    public void scan(Call call, Scan scan) {
        Call own = call;
        for (Arg field : fields(call)) {
            String value = Entities.decode(field.value());
            switch (field.key()) {
                case "date", "updated" -> Dates.parse(value).ifPresent(at -> scan.meta(field.key(), at.toString()));
                case "link" -> {
                    if (!MetaElement.isElement(own) && !value.isBlank()) {
                        scan.link(link(value, field));
                    }
                }
                case "stylesheet" -> {
                    if (own.get("rel") == null && own.get("title") == null) {
                        scan.addMeta("stylesheet", value);
                    }
                }
                default -> {
                    if (!MADE.contains(field.key())) {
                        scan.meta(field.key(), value.strip());
                    }
                }
            }
        }
        options(call, scan);
    }

    private static void options(Call call, Scan scan) {
        String sortas = call.get("sortas");
        if (sortas != null) {
            scan.meta(
                    call.get("title") == null && call.get("author") != null ? "author sortas" : "sortas",
                    Entities.decode(sortas));
        }
        String delay = call.get("delay");
        if (delay != null && call.get("redir") != null) {
            scan.meta("redir-delay", delay);
        }
    }

    private static Link link(String value, Arg field) {
        int hash = value.indexOf('#');
        return hash < 0
                ? new Link(Link.Type.WIKI, value, "", field.where())
                : new Link(Link.Type.WIKI, value.substring(0, hash), value.substring(hash + 1), field.where());
    }

    /** The arguments that are fields and not options of another one. */
    private static List<Arg> fields(Call call) {
        List<Arg> fields = new ArrayList<>();
        Set<String> options = Set.of();
        for (Arg arg : call.args()) {
            if (!arg.isWord() && !options.contains(arg.key()) && !arg.key().equals("sortas")) {
                options = fields.isEmpty() ? OPTIONS.getOrDefault(arg.key(), Set.of()) : options;
                if (!options.contains(arg.key())) {
                    fields.add(arg);
                }
            }
        }
        boolean element = !fields.isEmpty() && fields.get(0).key().equals("name");
        return element ? fields.subList(0, 1) : fields;
    }

    @Override
    public Result render(Call call, Context context) {
        for (Arg field : fields(call)) {
            String value = Entities.decode(field.value());
            if (field.key().equals("date") || field.key().equals("updated")) {
                Optional<Instant> at = Dates.parse(value);
                if (at.isEmpty()) {
                    return Result.failure(
                            "unable to read '" + value + "' as a date", "write it as 2026-11-23 or 2026-11-23 18:00");
                }
            } else if (!context.inlined()) {
                new MetaElement(call, context).add(field.key(), value);
            }
        }
        return Result.NOTHING;
    }
}
