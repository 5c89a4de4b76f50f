package org.infrawiki.inventory.dns;

/**
 * A record that follows from the pages but would give away something private, and so is in no public data.
 *
 * @param record the record
 * @param code {@code leak-private-address} or {@code leak-internal-name}
 * @param what the address or name
 */
public record Withheld(DnsRecord record, String code, String what) {}
