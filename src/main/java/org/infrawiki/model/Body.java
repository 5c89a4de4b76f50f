package org.infrawiki.model;

import java.util.List;

/**
 * The parsed text of a page: finished HTML with holes where the rest of the wiki decides. A pure function of the page's
 * bytes, so it is made once per content and rendered as often as answers change.
 *
 * @param pieces in document order; joined they are the page's HTML
 */
public record Body(List<Piece> pieces) {
    public static final Body EMPTY = new Body(List.of());

    public Body {
        pieces = List.copyOf(pieces);
    }

    /** A part of a body. */
    public sealed interface Piece {}

    /** HTML that depends on nothing else; already sanitized as configured. */
    public record Html(String html) implements Piece {}

    /**
     * A wikilink or a relative markdown link.
     *
     * @param link what it points to
     * @param text the HTML to show, or the empty string for the default text. A markdown link or image stands in
     *     finished HTML; its hole is the address alone
     */
    public record LinkHole(Link link, String text) implements Piece {}

    /**
     * A directive whose result goes here.
     *
     * @param call the directive
     * @param place what stands around it, so that block results give well-formed HTML anywhere
     */
    public record CallHole(Call call, Place place) implements Piece {}

    /** What stands around a directive. */
    public enum Place {
        /** Alone in its paragraph; the paragraph's tags are left to the result. */
        ALONE,
        /** Amid the text of a paragraph: a block result closes the paragraph and opens it again. */
        PARAGRAPH,
        /** In a list item, table cell or raw HTML block, where blocks may stand. */
        FLOW,
        /** In a heading or inside emphasis or a link, where blocks may not stand. */
        PHRASING
    }
}
