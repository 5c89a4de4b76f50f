package org.infrawiki.render;

import org.infrawiki.model.Call;

/**
 * What {@code [[!name …]]} does. One class a directive, registered as a service; names are unique. A directive keeps no
 * state: everything it learns comes from its call and from the {@link Context}'s lookup, everything it makes goes into
 * its {@link Result} or the context.
 */
public interface Directive {
    /** The name after {@code [[!}. */
    String name();

    /** The directive's documentation, from which help, the manual and the check of parameters are made. */
    Doc doc();

    /**
     * Tells what the call says of its page before any page is rendered: fields, tags, links. Links and directives inside
     * its values have been seen already.
     */
    default void scan(Call call, Scan scan) {}

    /** The HTML that takes the call's place. */
    Result render(Call call, Context context);
}
