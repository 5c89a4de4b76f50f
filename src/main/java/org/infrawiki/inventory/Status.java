package org.infrawiki.inventory;

/** How far a host or service is in its life. */
public enum Status {
    /** Shown, but gives no records and no exports. */
    PLANNED,
    /** In use. */
    ACTIVE,
    /** Gone; its page stays. */
    RETIRED
}
