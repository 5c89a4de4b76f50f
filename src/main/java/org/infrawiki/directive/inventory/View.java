package org.infrawiki.directive.inventory;

import java.util.List;
import org.infrawiki.model.PageName;
import org.infrawiki.render.Context;
import org.infrawiki.render.Escape;

/** Cards, tables and grids as HTML on the page that is being made. */
record View(Context context) {
    String cell(Cell cell) {
        StringBuilder out = new StringBuilder();
        for (List<Piece> line : cell.lines()) {
            if (!out.isEmpty()) {
                out.append("<br>");
            }
            line.forEach(piece -> out.append(piece(piece)));
        }
        return out.toString();
    }

    private String piece(Piece piece) {
        String text = Escape.html(piece.text());
        String shown =
                switch (piece.look()) {
                    case PLAIN -> text;
                    case MONO -> "<span class=\"mono\">" + text + "</span>";
                    case PLACE -> new Place(context).html(piece.text());
                    case GOOD -> pill(" o", text);
                    case WARNING -> pill(" w", text);
                    case ERROR -> pill(" e", text);
                    case MARK -> pill("", text);
                };
        return piece.page().map(page -> context.linkTo(page, shown)).orElse(shown);
    }

    private static String pill(String type, String text) {
        return "<span class=\"sev" + type + "\">" + text + "</span>";
    }

    /** The card of facts, which begins with the reason. */
    String card(Card card, PageName page) {
        StringBuilder out = new StringBuilder();
        boolean own = page.equals(context.destination());
        out.append("<section class=\"facts\" aria-label=\"")
                .append(own ? "Facts" : "Facts of " + Escape.html(card.title()))
                .append("\">\n");
        if (!own) {
            out.append("<p class=\"of\">")
                    .append(context.linkTo(page, Escape.html(card.title())))
                    .append("</p>\n");
        }
        card.why().ifPresent(why -> out.append("<div class=\"why\"><b>Why</b>")
                .append(paragraph(context.on(page)
                        .markup(why.value().strip(), why.where())
                        .html()))
                .append("</div>\n"));
        if (!card.facts().isEmpty() || !card.accepted().isEmpty()) {
            out.append("<dl>\n");
            card.facts().forEach(fact -> fact(fact.label(), cell(fact.value()), out));
            card.accepted()
                    .forEach(fact -> fact(
                            "Accepted",
                            "<span class=\"quiet\"><code>" + Escape.html(fact.label()) + "</code> " + cell(fact.value())
                                    + "</span>",
                            out));
            out.append("</dl>\n");
        }
        return out.append("</section>\n").toString();
    }

    private static String paragraph(String html) {
        return html.stripLeading().startsWith("<p") ? html : "<p>" + html + "</p>";
    }

    private static void fact(String label, String html, StringBuilder out) {
        out.append("<dt>")
                .append(Escape.html(label))
                .append("</dt><dd>")
                .append(html)
                .append("</dd>\n");
    }

    /** A part below its heading. */
    String part(Part part) {
        String heading = "<h2 id=\"" + part.id() + "\">" + Escape.html(part.heading()) + "</h2>\n";
        return heading + table(part);
    }

    /** A part without its heading. */
    String table(Part part) {
        StringBuilder out = new StringBuilder();
        if (part.columns().isEmpty()) {
            out.append("<ul>\n");
            part.rows()
                    .forEach(row -> out.append("<li>").append(cell(row.get(0))).append("</li>\n"));
            return out.append("</ul>\n").toString();
        }
        out.append("<table class=\"sortable\">\n<thead>\n<tr>");
        for (Part.Column column : part.columns()) {
            out.append("<th scope=\"col\"")
                    .append(column.type().equals("num") ? " class=\"num\"" : "")
                    .append('>')
                    .append(Escape.html(column.heading()))
                    .append("</th>");
        }
        out.append("</tr>\n</thead>\n<tbody>\n");
        for (List<Cell> row : part.rows()) {
            out.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                String type = part.columns().get(i).type();
                out.append(type.isEmpty() ? "<td>" : "<td class=\"" + type + "\">")
                        .append(cell(row.get(i)))
                        .append("</td>");
            }
            out.append("</tr>\n");
        }
        return out.append("</tbody>\n</table>\n").toString();
    }

    /** The pictures of a network's prefixes and the table of its addresses. */
    String seating(Seating.Answer seating) {
        StringBuilder out = new StringBuilder();
        seating.grids().forEach(grid -> grid(grid, out));
        return out.append(seating.table().isEmpty() ? "<p>None is in use.</p>\n" : table(seating.table()))
                .toString();
    }

    private void grid(Grid grid, StringBuilder out) {
        boolean blocks = grid.block() < 32;
        out.append("<ol class=\"grid")
                .append(blocks ? " blocks" : "")
                .append("\" aria-label=\"")
                .append(blocks ? "Blocks of /" + grid.block() + " of " : "Addresses of ")
                .append(Escape.html(grid.prefix()))
                .append("\">\n");
        for (Grid.Cell cell : grid.cells()) {
            String tip = " title=\"" + Escape.html(cell.tip()) + "\"";
            out.append("<li")
                    .append(type(cell.use()))
                    .append(cell.page().isPresent() ? "" : tip)
                    .append('>')
                    .append(cell.page()
                            .map(page -> "<a href=\"" + Escape.html(context.href(page)) + "\"" + tip + ">"
                                    + cell.label() + "</a>")
                            .orElse(cell.label()))
                    .append("</li>");
        }
        out.append("\n</ol>\n<ul class=\"legend\">");
        legend(grid, Grid.Use.USED, "in use", out);
        legend(grid, Grid.Use.CLASH, "more than once", out);
        legend(grid, Grid.Use.DHCP, "DHCP", out);
        legend(grid, Grid.Use.RESERVED, blocks ? "in a part" : "network, broadcast, parts", out);
        legend(grid, Grid.Use.FREE, "free", out);
        out.append("</ul>\n");
    }

    private static void legend(Grid grid, Grid.Use use, String name, StringBuilder out) {
        long count = grid.count(use);
        if (count > 0) {
            out.append("<li><i")
                    .append(type(use))
                    .append("></i>")
                    .append(name)
                    .append(' ')
                    .append(count)
                    .append("</li>");
        }
    }

    private static String type(Grid.Use use) {
        return switch (use) {
            case FREE -> "";
            case USED -> " class=\"u\"";
            case DHCP -> " class=\"d\"";
            case RESERVED -> " class=\"r\"";
            case CLASH -> " class=\"e\"";
        };
    }
}
