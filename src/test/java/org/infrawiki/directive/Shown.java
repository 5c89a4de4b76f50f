package org.infrawiki.directive;

import java.util.List;
import java.util.ServiceLoader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.infrawiki.model.Call;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Problem;
import org.infrawiki.render.Context;
import org.infrawiki.render.Directive;
import org.infrawiki.render.Directives;
import org.infrawiki.render.Doc;
import org.infrawiki.render.Rendered;
import org.infrawiki.render.Result;
import org.infrawiki.render.SiteFixture;

/** What a reader gets of a page that holds a text, for tests of directives. */
final class Shown {
    private static final Pattern CONTENT =
            Pattern.compile("<div id=\"content\"[^>]*>\\s*<h1[^>]*>[^\\n]*</h1>(.*)</div>\\s*<footer", Pattern.DOTALL);

    private final Rendered rendered;

    private Shown(Rendered rendered) {
        this.rendered = rendered;
    }

    /** A wiki with all directives of the program and {@code [[!show PAGE]]}, which puts a page's text here. */
    static SiteFixture wiki() {
        List<Directive> all = new java.util.ArrayList<>(ServiceLoader.load(Directive.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
        all.add(new Show());
        return new SiteFixture().directives(new Directives(all));
    }

    /** A page {@code p} with this text, beside a page {@code other}. */
    static Shown of(String text) {
        return of(wiki().page("other", "Other."), text);
    }

    static Shown of(SiteFixture wiki, String text) {
        return new Shown(wiki.page("p", text).rendered("p"));
    }

    /** The HTML of the page's text, without line breaks between tags and what the frame puts around tables and code. */
    String html() {
        String page = new String(file("p/index.html"), java.nio.charset.StandardCharsets.UTF_8);
        Matcher content = CONTENT.matcher(page);
        if (!content.find()) {
            throw new IllegalStateException("no content in " + page);
        }
        return content.group(1)
                .replaceAll(" ?<a class=\"anchor\"[^>]*>#</a>", "")
                .replaceAll("(?s)<div class=\"tbl\"[^>]*>\\s*(<table.*?</table>)\\s*</div>", "$1")
                .replaceAll("(?s)<div class=\"code\"><pre tabindex=\"0\">(.*?</pre>).*?</div>", "<pre>$1")
                .replaceAll(">\\s*\\n\\s*<", "><")
                .strip();
    }

    byte[] file(String path) {
        byte[] bytes = rendered.files().get(path);
        if (bytes == null) {
            throw new IllegalStateException(
                    "no " + path + " among " + rendered.files().keySet());
        }
        return bytes;
    }

    java.util.Set<String> files() {
        return rendered.files().keySet();
    }

    List<String> problems() {
        return rendered.problems().stream().map(Problem::toString).toList();
    }

    private static final class Show implements Directive {
        @Override
        public String name() {
            return "show";
        }

        @Override
        public Doc doc() {
            return Doc.of("Shows a page.", "[[!show x]]", Doc.param("PAGE", "", "The page."));
        }

        @Override
        public Result render(Call call, Context context) {
            return new Result.Block(context.body(new PageName(call.words().get(0))));
        }
    }
}
