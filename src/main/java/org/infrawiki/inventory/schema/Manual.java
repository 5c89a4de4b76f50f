package org.infrawiki.inventory.schema;

import java.util.List;

/** A schema as a part of the manual: a table of its fields, then one of each field that has fields of its own. */
public final class Manual {
    private Manual() {}

    /**
     * Markdown.
     *
     * @param level of the headings of inner tables, 1 to 5
     */
    public static String markdown(Schema schema, int level) {
        StringBuilder out = new StringBuilder();
        table(schema.fields(), out);
        for (Field<?> field : schema.fields()) {
            if (!field.form().fields().isEmpty()) {
                out.append('\n')
                        .append("#".repeat(level))
                        .append(" `")
                        .append(field.name())
                        .append("`\n\n");
                table(field.form().fields(), out);
            }
        }
        return out.toString();
    }

    private static void table(List<Field<?>> fields, StringBuilder out) {
        out.append("| field | form | default | use | example |\n|---|---|---|---|---|\n");
        for (Field<?> field : fields) {
            String otherwise = field.required() ? "must be there" : field.otherwise();
            out.append("| `")
                    .append(field.name())
                    .append("` | ")
                    .append(cell(form(field)))
                    .append(" | ")
                    .append(cell(otherwise))
                    .append(" | ")
                    .append(cell(field.doc()))
                    .append(" | `")
                    .append(cell(field.example()))
                    .append("` |\n");
        }
    }

    /** A form with fields is told in its own table. */
    private static String form(Field<?> field) {
        String expects = field.form().expects();
        int map = expects.indexOf(": a map of ");
        return map < 0 ? expects : expects.substring(0, map) + ", see `" + field.name() + "`";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
