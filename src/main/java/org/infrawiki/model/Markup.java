package org.infrawiki.model;

import java.util.List;

/**
 * The markdown reader, as rooms that may not see the parser call it: for text that only comes into being while a page is
 * rendered, such as a directive's quoted value or a filled template.
 */
public interface Markup {
    /**
     * Parses text as a page would be, front matter excepted.
     *
     * @param text the text; wikilinks and directives in it become holes
     * @param where where the text starts, so that problems in it have a place; the ending of its path decides the
     *     dialect: {@code .mdwn} reads as ikiwiki does, everything else as CommonMark
     * @param page the page it belongs to, from whose folder relative markdown links lead
     */
    Body parse(String text, Where where, PageName page);

    /** The directives in a text, those in their values too, each after the one that holds it. */
    List<Call> calls(String text, Where where);
}
