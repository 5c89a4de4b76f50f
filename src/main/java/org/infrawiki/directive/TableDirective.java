package org.infrawiki.directive;

import static org.infrawiki.render.Doc.param;

import com.google.auto.service.AutoService;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.infrawiki.model.Arg;
import org.infrawiki.model.Call;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Resolution;
import org.infrawiki.model.Where;
import org.infrawiki.render.Context;
import org.infrawiki.render.Directive;
import org.infrawiki.render.Doc;
import org.infrawiki.render.Escape;
import org.infrawiki.render.Result;
import org.jspecify.annotations.Nullable;

/** {@code [[!table data="…"]]}: a table of lines in the page or of a file. */
@AutoService(Directive.class)
public final class TableDirective implements Directive {
    /** Cells that no markup can be in; most are, and they cost nothing. */
    private static final Pattern PLAIN = Pattern.compile("(?!www\\.)[\\p{L}\\p{N}]++(?:[ ./:-][\\p{L}\\p{N}]++)*+");

    @Override
    public String name() {
        return "table";
    }

    @Override
    public Doc doc() {
        return Doc.of(
                        "Makes a table of lines of text or of a CSV file.",
                        "[[!table data=\"\"\"\nHost|Room\nnas|cellar\nmx1|hall\n\"\"\"]]",
                        param("data", "text", "The lines, the first one being the heading."),
                        param(
                                "file",
                                "file",
                                "A file of the wiki that holds them; a link to it is put below the table."),
                        param(
                                "format",
                                "auto|dsv|csv",
                                "dsv: cells between delimiters; csv: as RFC 4180 says;"
                                        + " auto: dsv when the first line has a bar."),
                        param("delimiter", "text", "What stands between cells; a bar for dsv, a comma for csv."),
                        param(
                                "header",
                                "row|column|no",
                                "Whether the first row or column is a heading; row unless given."),
                        param("class", "class", "A class for the table element."))
                .withText("""
                        A cell followed by empty ones is as wide as all of them. Cells may hold any markup, wikilinks and
                        directives too.""");
    }

    @Override
    public Result render(Call call, Context context) {
        String delimiter = call.get("delimiter");
        String format = call.get("format", "auto");
        String header = call.get("header", "row");
        String file = call.get("file");
        Resolution found = file == null ? Resolution.MISSING : find(file, context);
        if (file != null && !found.found()) {
            return Result.failure("there is no file " + file, "");
        }
        Arg data = call.arg("data");
        String text = file != null ? read(found, context) : data == null ? "" : data.value();
        if (text.isBlank()) {
            return Result.failure("empty data", "give the lines with data=\"\"\"…\"\"\" or a file with file=NAME");
        }
        if (!List.of("auto", "dsv", "csv").contains(format)) {
            return Result.failure("unknown data format '" + format + "'", "formats are dsv, csv and auto");
        }
        if (delimiter != null && delimiter.isEmpty()) {
            return Result.failure("the delimiter is empty", "");
        }
        boolean dsv =
                format.equals("dsv") || format.equals("auto") && firstLine(text).indexOf('|') >= 0;
        List<List<String>> rows = dsv
                ? Rows.dsv(text, delimiter == null ? "|" : delimiter)
                : Rows.csv(text, delimiter == null ? "," : delimiter);
        StringBuilder out = new StringBuilder("<table");
        if (call.get("class") != null) {
            out.append(" class=\"").append(Escape.html(call.get("class", ""))).append('"');
        }
        out.append(">\n");
        Where where = data == null ? call.where() : data.where();
        int from = 0;
        if (!header.equals("no") && !header.equals("column")) {
            row(out.append("<thead>\n"), rows.get(0), "th", "th", where, context);
            out.append("</thead>\n");
            from = 1;
        }
        out.append("<tbody>\n");
        for (List<String> row : rows.subList(from, rows.size())) {
            row(out, row, header.equals("column") ? "th" : "td", "td", where, context);
        }
        out.append("</tbody>\n</table>\n");
        if (file != null) {
            out.append("<p><a href=\"")
                    .append(Escape.html(context.href(found)))
                    .append("\">Direct data download</a></p>\n");
        }
        return new Result.Block(out.toString());
    }

    private static void row(
            StringBuilder out, List<String> cells, String first, String other, Where where, Context context) {
        out.append("<tr>");
        for (int i = 0; i < cells.size(); i++) {
            int span = 1;
            while (i + span < cells.size() && cells.get(i + span).isEmpty()) {
                span++;
            }
            String tag = i == 0 ? first : other;
            out.append('<').append(tag);
            if (tag.equals("th")) {
                out.append(first.equals(other) ? " scope=\"col\"" : " scope=\"row\"");
            }
            if (span > 1) {
                out.append(" colspan=\"").append(span).append('"');
            }
            out.append('>')
                    .append(cell(cells.get(i).strip(), where, context))
                    .append("</")
                    .append(tag)
                    .append('>');
            i += span - 1;
        }
        out.append("</tr>\n");
    }

    private static String cell(String text, Where where, Context context) {
        return PLAIN.matcher(text).matches() || text.isEmpty() ? Escape.html(text) : context.inlineMarkup(text, where);
    }

    private static String firstLine(String text) {
        String stripped = text.stripLeading();
        int end = stripped.indexOf('\n');
        return end < 0 ? stripped : stripped.substring(0, end);
    }

    private static Resolution find(String file, Context context) {
        Resolution exact = context.lookup().resolve(context.page(), "/" + file);
        return exact.found() ? exact : context.lookup().resolve(context.page(), file);
    }

    private static String read(Resolution found, Context context) {
        @Nullable PageName name = found.name();
        if (name == null) {
            return "";
        }
        return found.kind() == Resolution.Kind.PAGE
                ? context.lookup().text(name).map(page -> page.source().get()).orElse("")
                : context.lookup()
                        .file(name.path())
                        .map(blob -> new String(blob.bytes().get(), StandardCharsets.UTF_8))
                        .orElse("");
    }
}
