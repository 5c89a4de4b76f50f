package org.infrawiki.inventory;

import java.util.Optional;
import org.infrawiki.inventory.schema.Decoding;
import org.infrawiki.inventory.schema.Fields;
import org.infrawiki.inventory.schema.Schema;

/**
 * A kind of page: which fields it has, and what they describe. Found through {@link java.util.ServiceLoader}, so that a
 * new kind is one new file.
 */
public interface Kind {
    /** The word after {@code kind:}. */
    String name();

    /** What pages of this kind describe, one or two sentences for the manual. */
    String doc();

    /** The theme's layout for such pages. */
    default String layout() {
        return "page";
    }

    /** The folder in which new pages of this kind are made; the empty string is the root. */
    default String folder() {
        return name() + "s";
    }

    /** Its fields beside those of every page. */
    Schema schema();

    /**
     * What a page describes.
     *
     * @param common what the page says as any page may
     * @param fields the decoded fields
     * @param to gets mistakes that no single field's form can see
     * @return the thing, or nothing for a kind of page that describes none or where what it can't be without is missing
     */
    default Optional<Thing> thing(Common common, Fields fields, Decoding to) {
        return Optional.empty();
    }
}
