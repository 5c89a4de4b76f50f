package org.infrawiki.directive;

import static org.infrawiki.render.Doc.param;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.infrawiki.model.Arg;
import org.infrawiki.model.Call;
import org.infrawiki.model.Link;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Resolution;
import org.infrawiki.render.Context;
import org.infrawiki.render.Directive;
import org.infrawiki.render.Doc;
import org.infrawiki.render.Escape;
import org.infrawiki.render.Result;
import org.infrawiki.render.Scan;

/** {@code [[!img rack.jpg size=200x alt="…"]]}: a picture, made smaller if asked for. */
@AutoService(Directive.class)
public final class ImgDirective implements Directive {
    private static final List<String> PASSED_ON = List.of("title", "id", "hspace", "vspace");

    @Override
    public String name() {
        return "img";
    }

    @Override
    public Doc doc() {
        return Doc.of(
                        "Shows a picture, in a smaller size if wanted, that leads to the picture itself.",
                        "[[!img rack.jpg size=200x alt=\"The rack in the cellar\"]]",
                        param("FILE", "", "The picture, found as links are; or the word defaults."),
                        param("size", "WxH|Wx|xH|full", "The largest size to show, in pixels; full unless given."),
                        param("alt", "text", "What is to be seen, for those who can't see it."),
                        param("title", "text", "A text shown when the reader points at the picture."),
                        param("class", "class", "A class for the picture; img unless given."),
                        param("id", "id", "An id for the picture."),
                        param("align", "left|right|center", "Where the picture stands."),
                        param("caption", "text", "A text below the picture."),
                        param("link", "page|address|no", "What a click leads to; the picture itself unless given."),
                        param("hspace", "pixels", "Room beside the picture."),
                        param("vspace", "pixels", "Room above and below the picture."),
                        param("pagenumber", "number", "Which of several pictures in the file, from 0."))
                .withText("""
                        Copies in the size asked for are made when the site is built and put beside the page. A picture is
                        never made larger, and vector graphics are not copied. `[[!img defaults size=200x]]` sets
                        parameters for all pictures of the page.""")
                .notLive();
    }

    @Override
    public void scan(Call call, Scan scan) {
        if (!call.words().isEmpty()) {
            String file = call.words().get(0);
            if (!file.equals("defaults") && !isAddress(file)) {
                scan.link(new Link(Link.Type.IMAGE, file, "", call.where()));
            }
        }
    }

    @Override
    public Result render(Call call, Context context) {
        if (call.words().isEmpty()) {
            return Result.failure("no picture is named", "write [[!img FILE]]");
        }
        ImgDefaults defaults = ImgDefaults.of(context, call.where());
        String target = call.words().get(0);
        if (target.equals("defaults")) {
            defaults.set(call);
            return Result.NOTHING;
        }
        Map<String, String> params = defaults.with(call);
        Resolution found =
                isAddress(target) ? Resolution.MISSING : context.lookup().resolve(context.page(), target);
        PageName file = found.name();
        if (file == null) {
            return new Result.Inline(context.link(target, ""));
        }
        if (found.kind() != Resolution.Kind.FILE) {
            return Result.failure("'" + target + "' is a page, not a picture", "");
        }
        String size = params.getOrDefault("size", "full");
        if (Scaled.Size.parse(size) == null) {
            Arg typed = call.arg("size");
            context.problem(Problem.warning(
                    "bad-directive",
                    typed == null ? call.where() : typed.where(),
                    "img: '" + size + "' is no size, so the picture is shown in full",
                    "write for example size=200x150 or size=200x"));
            size = "full";
        }
        String image = linked(image(file, size, params, call, context), file, params, context);
        String caption = params.get("caption");
        if (caption == null) {
            return new Result.Inline(image);
        }
        String align = params.containsKey("align") ? " align-" + Escape.html(params.getOrDefault("align", "")) : "";
        return new Result.Block("<figure class=\"img" + align + "\">" + image + "<figcaption>"
                + context.inlineMarkup(caption, call.where()) + "</figcaption></figure>\n");
    }

    private static String image(PageName file, String size, Map<String, String> params, Call call, Context context) {
        StringBuilder out = new StringBuilder("<img src=\"");
        if (isVector(file)) {
            Scaled.Size wanted = Scaled.Size.parse(size);
            out.append(Escape.html(context.href(file.path()))).append('"');
            side("width", wanted == null ? 0 : wanted.width(), out);
            side("height", wanted == null ? 0 : wanted.height(), out);
        } else {
            String number = params.getOrDefault("pagenumber", "0");
            int page = number.matches("\\d{1,4}") ? Integer.parseInt(number) : 0;
            Scaled scaled = Pictures.ask(context.lookup(), file, size, page);
            if (!scaled.problem().isEmpty()) {
                context.problem(Problem.warning(
                        "bad-picture",
                        call.where(),
                        "img: " + file + " can't be made smaller, for " + scaled.problem(),
                        ""));
            }
            out.append(Escape.html(context.href(path(file, size, page, scaled, context))))
                    .append('"');
            side("width", scaled.width(), out);
            side("height", scaled.height(), out);
        }
        attribute("alt", params.getOrDefault("alt", ""), out);
        attribute("class", params.getOrDefault("class", "img"), out);
        for (String name : PASSED_ON) {
            if (params.containsKey(name)) {
                attribute(name, params.getOrDefault(name, ""), out);
            }
        }
        if (params.containsKey("align") && !params.containsKey("caption")) {
            attribute("align", params.getOrDefault("align", ""), out);
        }
        return out.append('>').toString();
    }

    /** The file to show: the picture or its copy, which belongs to the page whose text shows it. */
    private static String path(PageName file, String size, int page, Scaled scaled, Context context) {
        byte[] bytes = scaled.bytes();
        if (bytes == null) {
            return file.path();
        }
        String name = size + (page == 0 ? "-" : "-p" + page + "-") + file.last();
        // A page that is shown elsewhere makes its copies itself, unless it has no output of its own, as a comment.
        boolean own = !context.inlined()
                || !context.lookup()
                        .resolve(context.page(), "/" + context.page())
                        .found();
        String path = (own ? context.destination() : context.page()).path() + "/" + name;
        if (own) {
            context.extras().file(path, bytes);
        }
        return path;
    }

    private static String linked(String image, PageName file, Map<String, String> params, Context context) {
        String link = params.getOrDefault("link", "");
        if (link.equals("no")) {
            return image;
        }
        String href = context.href(file.path());
        if (isAddress(link)) {
            href = link;
        } else if (!link.isEmpty()) {
            Resolution found = context.lookup().resolve(context.page(), link);
            if (!found.found()) {
                return image;
            }
            href = context.href(found);
        }
        return "<a href=\"" + Escape.html(href) + "\">" + image + "</a>";
    }

    private static boolean isAddress(String link) {
        return link.matches("(?i)(?:https?|ftp|mailto):.*");
    }

    private static boolean isVector(PageName file) {
        return file.path().toLowerCase(Locale.ROOT).endsWith(".svg");
    }

    private static void side(String name, int pixels, StringBuilder out) {
        if (pixels > 0) {
            attribute(name, Integer.toString(pixels), out);
        }
    }

    private static void attribute(String name, String value, StringBuilder out) {
        out.append(' ').append(name).append("=\"").append(Escape.html(value)).append('"');
    }
}
