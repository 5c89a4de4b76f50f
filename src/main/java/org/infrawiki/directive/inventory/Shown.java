package org.infrawiki.directive.inventory;

import org.infrawiki.inventory.Slice;
import org.infrawiki.model.Delta;
import org.infrawiki.model.Reach;

/**
 * A question about what one page shows of the inventory. Its answer follows from the front matter of all pages and their
 * names, and from what the checks found on the page itself; an edit of prose elsewhere can't change it. First argument:
 * the page.
 *
 * @param <A> the answer
 */
interface Shown<A> extends Slice<A> {
    @Override
    default Reach reach(Delta delta) {
        return delta.any(Delta.Aspect.FIELDS) ? Reach.ALL : delta.seen();
    }
}
