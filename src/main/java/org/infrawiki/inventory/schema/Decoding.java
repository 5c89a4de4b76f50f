package org.infrawiki.inventory.schema;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Value;
import org.infrawiki.model.Where;

/** One page being decoded: collects what is wrong with it and which pages its fields name. Used by one thread. */
public final class Decoding {
    private static final int LONGEST_SHOWN = 60;

    private final PageName page;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Ref> refs = new ArrayList<>();
    private final Deque<String> fields = new ArrayDeque<>();

    public Decoding(PageName page) {
        this.page = page;
    }

    /** The page being read. */
    public PageName page() {
        return page;
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** The pages named so far. */
    public List<Ref> refs() {
        return List.copyOf(refs);
    }

    public void add(Problem problem) {
        problems.add(problem);
    }

    /** Notes that a field names a page. */
    public Ref refer(String text, List<String> kinds, boolean loose, Where where) {
        Ref ref = new Ref(page, text, kinds, loose, where);
        refs.add(ref);
        return ref;
    }

    void enter(String field) {
        fields.push(field);
    }

    void leave() {
        fields.pop();
    }

    /** A value of the wrong form: {@code 'vlan' expects a number from 1 to 4094, found 'ten'}. */
    public void refuse(Value found, Form<?> form) {
        refuse(found, form, "", hint(found, form));
    }

    /**
     * A value of the wrong form, with the reason.
     *
     * @param why the end of a sentence that begins with the value, or the empty string
     */
    public void refuse(Value found, Form<?> form, String why, String hint) {
        String field = fields.isEmpty() ? "this" : "'" + fields.peek() + "'";
        String reason = why.isEmpty() ? "" : ", which " + why;
        problems.add(Problem.error(
                "bad-front-matter",
                found.where(),
                field + " expects " + form.expects() + ", found " + shown(found) + reason,
                hint));
    }

    /** Gives the problems from a place on another cure. */
    void cure(int from, String hint) {
        problems.subList(from, problems.size())
                .replaceAll(problem ->
                        new Problem(problem.code(), problem.severity(), problem.where(), problem.message(), hint));
    }

    /** The slips that YAML turns into something else without a word. */
    private static String hint(Value found, Form<?> form) {
        if (!(found instanceof Value.Entries entries) || !form.fields().isEmpty()) {
            return "";
        }
        boolean address = entries.entries().values().stream()
                .anyMatch(entry -> entry.key().matches("[0-9A-Fa-f:]+")
                        && entry.value() instanceof Value.Text text
                        && text.text().isEmpty());
        return address
                ? "an IPv6 address that ends in '::' needs quotes"
                : "text with a ': ' in it needs quotes around the whole";
    }

    /** A value as a message shows it: short, on one line, without control characters. */
    static String shown(Value value) {
        if (value instanceof Value.Text text) {
            return text.text().isEmpty() ? "nothing" : "'" + shown(text.text()) + "'";
        }
        if (value instanceof Value.Entries map) {
            return map.entries().isEmpty() ? "an empty map" : "a map";
        }
        return value instanceof Value.Items list && list.items().isEmpty() ? "an empty list" : "a list";
    }

    /** Text as a message shows it. */
    public static String shown(String text) {
        StringBuilder out = new StringBuilder();
        int[] points = text.codePoints().limit(LONGEST_SHOWN).toArray();
        for (int point : points) {
            boolean plain = !Character.isISOControl(point) && Character.getType(point) != Character.FORMAT;
            if (plain) {
                out.appendCodePoint(point);
            } else {
                out.append(String.format(Locale.ROOT, "\\u%04x", point));
            }
        }
        return out + (text.codePointCount(0, text.length()) > LONGEST_SHOWN ? "…" : "");
    }
}
