package org.infrawiki.directive;

import static org.infrawiki.render.Doc.param;

import com.google.auto.service.AutoService;
import java.util.Comparator;
import java.util.List;
import org.infrawiki.model.Call;
import org.infrawiki.render.Context;
import org.infrawiki.render.Directive;
import org.infrawiki.render.Doc;
import org.infrawiki.render.Escape;
import org.infrawiki.render.Result;

/** {@code [[!pagestats pages="tags/*"]]}: how often pages are linked to, as a cloud, a list or a table. */
@AutoService(Directive.class)
public final class PagestatsDirective implements Directive {
    private static final List<String> SIZES = List.of("smallestPC", "smallPC", "normalPC", "bigPC", "biggestPC");

    @Override
    public String name() {
        return "pagestats";
    }

    @Override
    public Doc doc() {
        return Doc.of(
                "Shows how often pages are linked to, as a cloud, a list or a table.",
                "[[!pagestats pages=\"tags/*\" style=table limit=5]]",
                param("pages", "pagespec", "Which pages to count links to; by default all."),
                param("among", "pagespec", "Count only the links of these pages."),
                param("style", "cloud|list|table", "The form; by default a cloud."),
                param("limit", "number", "Show only the pages with most links."),
                param("show", "field or number", "A field to show instead of the name; a number is a `limit`."),
                param("class", "name", "A class for the whole."));
    }

    @Override
    public Result render(Call call, Context context) {
        String show = call.get("show", "").strip();
        boolean numeric = show.matches("\\d{1,7}");
        String limit = call.get("limit", numeric ? show : "").strip();
        if (!limit.matches("\\d{0,7}")) {
            return Result.failure("limit= is a number, not '" + limit + "'", "");
        }
        LinkCounts.Answer counts = LinkCounts.ask(
                context.lookup(), call.get("pages", "*"), call.get("among", ""), numeric ? "" : show, context.page());
        if (counts.error() != null) {
            return BadSpec.failure(counts.error());
        }
        String style = call.get("style", "cloud");
        boolean table = style.equals("table");
        List<LinkCounts.Line> lines = counts.lines().stream()
                .sorted(Comparator.comparingInt(LinkCounts.Line::count).reversed())
                .filter(line -> table || line.count() > 0)
                .limit(limit.isEmpty() || limit.equals("0") ? Integer.MAX_VALUE : Integer.parseInt(limit))
                .toList();
        return new Result.Block(
                table ? table(lines, call, context) : cloud(lines, style.equals("list"), call, context));
    }

    private static String link(LinkCounts.Line line, Context context) {
        return Refs.link(line.name(), line.file(), Escape.html(line.label()), context);
    }

    private static String table(List<LinkCounts.Line> lines, Call call, Context context) {
        StringBuilder out = new StringBuilder("<table class=\"")
                .append(Escape.html(call.get("class", "pageStats")))
                .append("\">\n<tbody>\n");
        lines.forEach(line -> out.append("<tr><td>")
                .append(link(line, context))
                .append("</td><td class=\"num\">")
                .append(line.count())
                .append("</td></tr>\n"));
        return out.append("</tbody>\n</table>\n").toString();
    }

    private static String cloud(List<LinkCounts.Line> lines, boolean list, Call call, Context context) {
        int most = lines.stream().mapToInt(LinkCounts.Line::count).max().orElse(0);
        String type = Escape.html(call.get("class", list ? "list" : "pagecloud"));
        StringBuilder out = new StringBuilder(list ? "<ul" : "<div")
                .append(" class=\"")
                .append(type)
                .append("\">\n");
        lines.stream().sorted(Comparator.comparing(LinkCounts.Line::name)).forEach(line -> out.append(
                        list ? "<li>" : "")
                .append("<span class=\"")
                .append(SIZES.get(line.count() * SIZES.size() / (most + 1)))
                .append("\">")
                .append(link(line, context))
                .append("</span>")
                .append(list ? "</li>\n" : "\n"));
        return out.append(list ? "</ul>\n" : "</div>\n").toString();
    }
}
