package org.infrawiki.directive;

import static org.infrawiki.render.Doc.param;

import com.google.auto.service.AutoService;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.infrawiki.model.Arg;
import org.infrawiki.model.Call;
import org.infrawiki.model.Link;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Resolution;
import org.infrawiki.render.Context;
import org.infrawiki.render.Directive;
import org.infrawiki.render.Doc;
import org.infrawiki.render.Result;
import org.infrawiki.render.Scan;
import org.jspecify.annotations.Nullable;

/** {@code [[!include hosts/nas#backups]]}: the text of another page, or a section of it. */
@AutoService(Directive.class)
public final class IncludeDirective implements Directive {
    private static final Pattern HEADING =
            Pattern.compile("<h([1-6])\\b([^>]*)>(.*?)</h\\1>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]*)\"");

    @Override
    public String name() {
        return "include";
    }

    @Override
    public Doc doc() {
        return Doc.of(
                        "Puts in the text of another page, or one section of it.",
                        "[[!include hosts/nas#backups heading=no]]",
                        param("PAGE", "page or page#section", "The page, as in a link, with a heading's id."),
                        param("section", "text", "The section by its heading's text or id, instead of `#`."),
                        param("heading", "yes|no", "Whether the section's own heading is shown; by default yes."))
                .withText("A section reaches from its heading to the next one of the same or a higher level. Links in"
                        + " the text lead where they lead on its own page.")
                .notLive();
    }

    @Override
    public void scan(Call call, Scan scan) {
        for (Arg arg : call.args()) {
            if (arg.isWord()) {
                int hash = arg.value().indexOf('#');
                String target = hash < 0 ? arg.value() : arg.value().substring(0, hash);
                String anchor = hash < 0 ? "" : arg.value().substring(hash + 1);
                scan.link(new Link(Link.Type.WIKI, target, anchor, arg.where()));
            }
        }
    }

    @Override
    public Result render(Call call, Context context) {
        if (call.words().size() != 1) {
            return Result.failure("one page is to be named", "write [[!include PAGE]] or [[!include PAGE#SECTION]]");
        }
        String word = call.words().get(0);
        int hash = word.indexOf('#');
        String target = hash < 0 ? word : word.substring(0, hash);
        String section =
                call.get("section", hash < 0 ? "" : word.substring(hash + 1)).strip();
        Resolution found = context.lookup().resolve(context.page(), target);
        PageName page = found.name();
        if (page == null || found.kind() != Resolution.Kind.PAGE) {
            return Result.failure("there is no page '" + target + "'", "write that page, or mend the name");
        }
        if (page.equals(context.page())) {
            return Result.failure("a page can't include itself", "");
        }
        String html = context.body(page);
        String part = section.isEmpty() ? html : section(html, section, call.yes("heading", true));
        return part == null
                ? Result.failure(
                        "page '" + page + "' has no section '" + section + "'", "name one of its headings, or its id")
                : new Result.Block("<div class=\"include\">\n" + part + "</div>\n");
    }

    /** A section with or without its heading, or null. */
    private static @Nullable String section(String html, String wanted, boolean withHeading) {
        Matcher heading = HEADING.matcher(html);
        while (heading.find()) {
            if (!is(heading, wanted)) {
                continue;
            }
            int level = Integer.parseInt(heading.group(1));
            int start = withHeading ? heading.start() : heading.end();
            while (heading.find()) {
                if (Integer.parseInt(heading.group(1)) <= level) {
                    return html.substring(start, heading.start());
                }
            }
            return html.substring(start);
        }
        return null;
    }

    private static boolean is(Matcher heading, String wanted) {
        Matcher id = ID.matcher(heading.group(2));
        String text = Entities.decode(heading.group(3).replaceAll("<[^>]*>", "").strip());
        return id.find() && id.group(1).equals(wanted)
                || text.toLowerCase(Locale.ROOT).equals(wanted.toLowerCase(Locale.ROOT));
    }
}
