package org.infrawiki.parse;

import java.util.List;
import org.infrawiki.model.Body;
import org.infrawiki.model.Call;
import org.infrawiki.model.Link;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Value;
import org.infrawiki.model.Where;

/**
 * A page as read.
 *
 * @param matter its front matter
 * @param text its text without front matter
 * @param start where the text starts
 * @param body its text, parsed
 * @param links all links in its text, those in directives' values too, in order
 * @param calls all directives of its text in order, those in directives' values too, each after the one that holds it
 * @param problems what was wrong
 */
public record Parsed(
        Value.Entries matter,
        String text,
        Where start,
        Body body,
        List<Link> links,
        List<Call> calls,
        List<Problem> problems) {
    public Parsed {
        links = List.copyOf(links);
        calls = List.copyOf(calls);
        problems = List.copyOf(problems);
    }

    /** The headings of the text in lower case, in order; those with a link or directive in them are left out. */
    public List<String> sections() {
        return HeadingIds.texts(body);
    }
}
