package org.infrawiki.render.template;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A template of the wiki, ready to be filled as often as one likes. */
public interface Template {
    /** No text a template makes is longer than this, in characters; the only way to more is a mistake. */
    int LONGEST = 4 << 20;

    /** The template with its variables replaced. */
    Filled fill(Values values);

    /**
     * What came of filling a template.
     *
     * @param text the text; empty where there is an error
     * @param error why the template can't be filled, without a full stop, or null
     * @param line of the template where the error is; 0 where nobody knows, and without an error
     */
    record Filled(String text, @Nullable String error, int line) {
        /** A text without an error. */
        public Filled(String text) {
            this(text, null, 0);
        }

        static Filled wrong(String error) {
            return wrong(error, 0);
        }

        static Filled wrong(String error, int line) {
            return new Filled("", error, line);
        }
    }

    /** A template in ikiwiki's language, see {@link TmplParser}. */
    static Template tmpl(String source) {
        return new TmplParser(source).parse();
    }

    /** A template that makes markdown of texts, truth values, and lists and maps of them. */
    interface Markdown {
        Filled fill(Map<String, Object> values);
    }

    /**
     * A template in Pebble's language that makes markdown. A line that holds nothing but a tag leaves no line; the filters
     * {@code md}, {@code code} and {@code sh} put a value into running text, a code span or a shell command without its
     * becoming more than that. A name that nobody gave a value is an error.
     */
    static Markdown markdown(String source) {
        return PebbleText.markdown(source);
    }

    /**
     * A template in Pebble's language. Its values are put in as they were written; whatever of the language could reach
     * other files or run for ever is left out.
     *
     * @param values the variables: texts, or lists of maps of texts
     */
    static Filled pebble(String source, Map<String, Object> values) {
        return PebbleText.fill(source, values);
    }
}
