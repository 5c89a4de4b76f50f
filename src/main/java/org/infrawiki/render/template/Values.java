package org.infrawiki.render.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The variables a template is filled with. Names come in lower case: the language ignores it. */
public interface Values {
    /**
     * A variable as text, escaped as asked.
     *
     * @param name in lower case
     * @param escaping what the template asks for
     * @param before what stands before it in the filled text
     * @return null where there is no such variable
     */
    @Nullable
    String text(String name, Escaping escaping, CharSequence before);

    /** Whether a condition on this variable holds: it is set, and neither empty nor {@code 0}. */
    boolean holds(String name);

    /** The rows of a loop; none where there is no such variable. */
    List<Values> rows(String name);

    /** Variables from a map: texts, truth values, and lists of maps for loops. Letter case of the keys is ignored. */
    static Values of(Map<String, ?> map) {
        Map<String, Object> folded = new HashMap<>();
        map.forEach((key, value) -> folded.put(key.toLowerCase(Locale.ROOT), value));
        return new MapValues(folded);
    }

    /** Perl's idea of truth, which templates rely on. */
    static boolean isTrue(String text) {
        return !text.isEmpty() && !text.equals("0");
    }

    /** Variables from a map whose keys are in lower case. */
    record MapValues(Map<String, Object> map) implements Values {
        @Override
        public @Nullable String text(String name, Escaping escaping, CharSequence before) {
            Object value = map.get(name);
            return value == null
                    ? null
                    : escaping.apply(value.equals(true) ? "1" : value.equals(false) ? "" : value.toString());
        }

        @Override
        public boolean holds(String name) {
            Object value = map.get(name);
            return value instanceof List<?> list
                    ? !list.isEmpty()
                    : value instanceof Boolean yes ? yes : value != null && isTrue(value.toString());
        }

        @Override
        public List<Values> rows(String name) {
            List<Values> rows = new ArrayList<>();
            if (map.get(name) instanceof List<?> list) {
                for (Object row : list) {
                    if (row instanceof Map<?, ?> entries) {
                        Map<String, Object> folded = new HashMap<>();
                        entries.forEach(
                                (key, value) -> folded.put(key.toString().toLowerCase(Locale.ROOT), value));
                        rows.add(new MapValues(folded));
                    }
                }
            }
            return rows;
        }
    }
}
