/**
 * DNS as it follows from the inventory: records by zone, each with the page and the rule that made it, zone files,
 * serials; never a query to a server, and never a private address or an internal name in public data.
 *
 * <p>{@link org.infrawiki.inventory.dns.Dns} derives on first use. Its rules have the numbers of the manual: 1 addresses of
 * hosts, 2 reverse records, 3 names of services and hosts, 4 dynamic addresses, 5 mail, SRV, further records, name
 * servers and delegation. Records that would give something private away are kept apart ({@link
 * org.infrawiki.inventory.dns.Withheld}), so that no consumer of {@link org.infrawiki.inventory.dns.ZoneData} has to
 * think of it.
 */
@NullMarked
package org.infrawiki.inventory.dns;

import org.jspecify.annotations.NullMarked;
