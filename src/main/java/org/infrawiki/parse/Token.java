package org.infrawiki.parse;

import org.infrawiki.model.Call;
import org.infrawiki.model.Link;

/** What the lexer takes out of a text before markdown sees it. */
sealed interface Token {
    /** The text as written, to put back where it turns out to stand in code. */
    String raw();

    /**
     * A wikilink.
     *
     * @param text what stands before the bar, or the empty string
     */
    record WikiLink(Link link, String text, String raw) implements Token {}

    /** A link with a scheme, or a mail address. */
    record External(String address, String text, String raw) implements Token {}

    /** A directive. */
    record Directive(Call call) implements Token {
        @Override
        public String raw() {
            return call.raw();
        }
    }

    /** Escaped brackets: shown as {@code [[}. */
    record Escaped(String raw) implements Token {}

    /** The address of a markdown link or image. */
    record Address(Link link, String raw) implements Token {}
}
