package org.infrawiki.render;

import java.util.List;

/**
 * What a directive or pagespec function says of itself: printed by {@code infrawiki help directives NAME}, listed by
 * {@code [[!listdirectives]]}, made into a page of the manual, and used to report unknown parameters.
 *
 * @param summary one sentence without markup
 * @param text markdown, one or more paragraphs; may be empty
 * @param parameters what it takes, in the order to explain it
 * @param free whether it takes any other key too, as {@code template} does
 * @param example a call as one would write it; shown as code and, where {@code live}, carried out below
 * @param live whether the example works on any page
 */
public record Doc(String summary, String text, List<Parameter> parameters, boolean free, String example, boolean live) {
    public Doc {
        parameters = List.copyOf(parameters);
    }

    /**
     * One parameter.
     *
     * @param name its key; a bare word has a name in capitals, such as {@code PAGE}
     * @param form the form of its value, such as {@code yes|no} or {@code pagespec}
     * @param text what it does, one sentence
     */
    public record Parameter(String name, String form, String text) {
        /** Whether this stands for bare words. */
        public boolean isWord() {
            return name.equals(name.toUpperCase(java.util.Locale.ROOT));
        }
    }

    /** A documentation without further text whose example is live. */
    public static Doc of(String summary, String example, Parameter... parameters) {
        return new Doc(summary, "", List.of(parameters), false, example, true);
    }

    /** The same with paragraphs of explanation. */
    public Doc withText(String markdown) {
        return new Doc(summary, markdown, parameters, free, example, live);
    }

    /** The same, taking any key. */
    public Doc takingAny() {
        return new Doc(summary, text, parameters, true, example, live);
    }

    /** The same with an example that is shown but not carried out. */
    public Doc notLive() {
        return new Doc(summary, text, parameters, free, example, false);
    }

    public static Parameter param(String name, String form, String text) {
        return new Parameter(name, form, text);
    }
}
