package org.infrawiki.render;

/**
 * Something that stands on pages without being called for in their text: a side bar, the way along a trail, stored
 * comments, the facts of a host. One class a part, registered as a service; each is asked for every page.
 *
 * <p>The theme has these slots: {@code lead} (below the heading, before the text), {@code tail} (after the text),
 * {@code trail}, {@code sidebar}, {@code comments}, {@code head} (further elements of the head). What several parts put
 * into one slot stands there in the order of their names. Headings of the tail are in the page's contents.
 */
public interface FramePart {
    /** A stable name; parts are made in its order. */
    String name();

    /**
     * Adds to the slots of a page's {@link Context#extras()}. The page's text has been rendered before, so what a
     * directive put there is seen.
     */
    void add(Context context);

    /**
     * The page's text with what the part makes of it, such as boxes before the steps of a runbook; as it is for most.
     *
     * @param html the finished text, without the frame
     */
    default String text(String html, Context context) {
        return html;
    }
}
