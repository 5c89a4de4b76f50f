package org.infrawiki.inventory.schema;

/**
 * One field of a schema: everything the decoder, the manual and the template know of it.
 *
 * @param name its key
 * @param form the form of its value
 * @param required whether it must be there
 * @param otherwise what holds where it is missing, as text for the manual; may be empty
 * @param doc what it is for, one or two sentences
 * @param example a value as typed
 * @param <T> what its form reads
 */
public record Field<T>(String name, Form<T> form, boolean required, String otherwise, String doc, String example) {
    /** A field that may be missing. */
    public static <T> Field<T> of(String name, Form<T> form, String doc, String example) {
        return new Field<>(name, form, false, "", doc, example);
    }

    /** The same, with what holds where it is missing. */
    public Field<T> otherwise(String text) {
        return new Field<>(name, form, required, text, doc, example);
    }

    /** The same, but it must be there. */
    public Field<T> asRequired() {
        return new Field<>(name, form, true, otherwise, doc, example);
    }
}
