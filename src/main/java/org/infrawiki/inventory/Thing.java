package org.infrawiki.inventory;

import org.infrawiki.inventory.schema.Placed;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Where;

/** What a page of a structured kind describes. */
public sealed interface Thing permits Host, Service, Network, Zone, SitePlace, Runbook, Decision {
    /** What its page says as any page may. */
    Common common();

    /** Its short name with the place it comes from: a field, else the page's {@code kind:}. */
    Placed<String> name();

    /** The page that describes it. */
    default PageName page() {
        return common().page();
    }

    /** The place for problems about it as a whole. */
    default Where where() {
        return common().where();
    }

    /** How far it is in its life; kinds without the field are always active. */
    default Status status() {
        return Status.ACTIVE;
    }

    default boolean isActive() {
        return status() == Status.ACTIVE;
    }

    default boolean isRetired() {
        return status() == Status.RETIRED;
    }
}
