package org.infrawiki.parse;

import java.util.List;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Value;
import org.infrawiki.model.Where;

/**
 * The YAML between two {@code ---} lines at the top of a page.
 *
 * @param values the fields as typed; empty without front matter
 * @param text the rest of the page
 * @param start where the rest starts
 */
record FrontMatter(Value.Entries values, String text, Where start) {
    static FrontMatter split(String text, String path, List<Problem> problems) {
        FrontMatter none = new FrontMatter(Value.Entries.NONE, text, new Where(path, 1, 1));
        int first = text.indexOf('\n');
        if (first < 0 || !text.substring(0, first).stripTrailing().equals("---")) {
            return none;
        }
        int line = 1;
        int at = first + 1;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            line++;
            String content = text.substring(at, end).stripTrailing();
            if (content.equals("---") || content.equals("...")) {
                Value.Entries values = YamlValues.read(path, text.substring(first + 1, at), 2, problems);
                return new FrontMatter(
                        values, text.substring(Math.min(end + 1, text.length())), new Where(path, line + 1, 1));
            }
            at = end + 1;
        }
        if (path.endsWith(".mdwn")) {
            // In ikiwiki's dialect three dashes are a rule, and a page may begin with one.
            return none;
        }
        problems.add(Problem.error(
                "bad-front-matter",
                new Where(path, 1, 1),
                "the front matter that starts here never ends",
                "close it with a line '---'"));
        return none;
    }
}
