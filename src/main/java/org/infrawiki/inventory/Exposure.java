package org.infrawiki.inventory;

/** Whom a service is for. */
public enum Exposure {
    /** Our own networks. */
    INTERNAL,
    /** Everybody. */
    PUBLIC
}
