package org.infrawiki.directive;

import org.infrawiki.model.Call;
import org.infrawiki.render.Scan;

/** What makes a page a trail: pages in an order, each with links to the one before and after it. */
final class Trails {
    private Trails() {}

    /** Notes that the page is a trail when an {@code inline} of it says so. */
    static void scan(Call call, Scan scan) {
        if (call.yes("trail", false)) {
            scan.meta("trail", "yes");
        }
    }
}
