package org.infrawiki.render;

/** What a directive gives for its call. */
public sealed interface Result {
    /** The HTML, wherever it is to stand. */
    String html();

    /** Nothing to show. */
    Result NOTHING = new Inline("");

    /** HTML that stands in running text. */
    record Inline(String html) implements Result {}

    /** HTML blocks, put where blocks may stand whatever the call stands in. */
    record Block(String html) implements Result {}

    /**
     * The call is wrong: the reader sees {@code [[!name Error: reason]]}, the build reports it where it stands.
     *
     * @param code the problem's code, {@code bad-directive} or {@code bad-pagespec}
     * @param reason what is wrong, without a full stop
     * @param hint what to do, or the empty string
     */
    record Failure(String code, String reason, String hint) implements Result {
        @Override
        public String html() {
            return Escape.html(reason);
        }
    }

    static Result failure(String reason, String hint) {
        return new Failure("bad-directive", reason, hint);
    }

    /** Inline where {@code html} holds no block. */
    static Result of(String html, boolean block) {
        return block ? new Block(html) : new Inline(html);
    }
}
