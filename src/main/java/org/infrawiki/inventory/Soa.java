package org.infrawiki.inventory;

import java.time.Duration;

/**
 * The times of a zone's SOA record (RFC 1035 section 3.3.13).
 *
 * @param refresh how often secondaries look for changes
 * @param retry how soon they try again
 * @param expire when they give up
 * @param minimum how long "no such name" is remembered (RFC 2308)
 */
public record Soa(Duration refresh, Duration retry, Duration expire, Duration minimum) {}
