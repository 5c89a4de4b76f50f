package org.infrawiki.render.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A parsed template of ikiwiki's language. */
record Tmpl(List<Node> nodes) implements Template {
    /** A part of a template. */
    sealed interface Node {}

    record Text(String text) implements Node {}

    record Variable(
            String name, Escaping escaping, @Nullable String byDefault) implements Node {}

    record If(String name, List<Node> then, List<Node> otherwise) implements Node {}

    record Loop(String name, List<Node> body) implements Node {}

    @Override
    public Filled fill(Values values) {
        StringBuilder out = new StringBuilder();
        return fill(nodes, values, out)
                ? new Filled(out.toString())
                : Filled.wrong("the filled template would be longer than " + (LONGEST >> 20) + " MiB");
    }

    /** Appends; false where that would be too much. */
    private static boolean fill(List<Node> nodes, Values values, StringBuilder out) {
        for (Node node : nodes) {
            boolean fits = true;
            if (node instanceof Text text) {
                out.append(text.text());
            } else if (node instanceof Variable variable) {
                out.append(text(variable, values, out));
            } else if (node instanceof If condition) {
                fits = fill(values.holds(condition.name()) ? condition.then() : condition.otherwise(), values, out);
            } else if (node instanceof Loop loop) {
                List<Values> rows = values.rows(loop.name());
                for (int i = 0; fits && i < rows.size(); i++) {
                    fits = fill(loop.body(), new Row(rows.get(i), i, rows.size()), out);
                }
            }
            if (!fits || out.length() > LONGEST) {
                return false;
            }
        }
        return true;
    }

    private static String text(Variable variable, Values values, StringBuilder before) {
        String text = values.text(variable.name(), variable.escaping(), before);
        if (text != null) {
            return text;
        }
        return variable.byDefault() == null ? "" : variable.escaping().apply(variable.byDefault());
    }

    /** A row of a loop with the variables that tell where one is. */
    private record Row(Values values, int index, int size) implements Values {
        @Override
        public @Nullable String text(String name, Escaping escaping, CharSequence before) {
            return switch (name) {
                case "__index__" -> Integer.toString(index);
                case "__counter__" -> Integer.toString(index + 1);
                case "__first__", "__last__", "__inner__", "__odd__", "__even__" -> holds(name) ? "1" : "";
                default -> values.text(name, escaping, before);
            };
        }

        @Override
        public boolean holds(String name) {
            return switch (name) {
                case "__first__" -> index == 0;
                case "__last__" -> index == size - 1;
                case "__inner__" -> index > 0 && index < size - 1;
                case "__odd__" -> index % 2 == 0;
                case "__even__" -> index % 2 == 1;
                case "__index__" -> index > 0;
                case "__counter__" -> true;
                default -> values.holds(name);
            };
        }

        @Override
        public List<Values> rows(String name) {
            return values.rows(name);
        }
    }
}
