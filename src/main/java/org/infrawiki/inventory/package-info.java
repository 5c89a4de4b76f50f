/**
 * What structured pages say, decoded and joined: hosts, services, networks, zones and what lies between them; never YAML,
 * never HTML, and nothing that a page's front matter does not say.
 *
 * <p>A {@link org.infrawiki.inventory.Kind} decodes the front matter of one page to {@link org.infrawiki.inventory.Facts}
 * (a pure function of the page, so the build remembers it by content id): what all pages have in common, and a
 * {@link org.infrawiki.inventory.Thing} where the kind describes one. {@link org.infrawiki.inventory.Inventory} joins the
 * facts of all pages and answers in slices: a host, the services on it, the addresses of a network. Values that a check
 * may point at are {@link org.infrawiki.inventory.schema.Placed}: value and place. {@link
 * org.infrawiki.inventory.schema.Ref} is the name of a page as typed; {@code inventory.target(ref)} is the page it means.
 * {@link org.infrawiki.inventory.Graph} holds who depends on whom. What is derived from all that for DNS is in the {@code
 * dns} room within. Mistakes found on the way are in {@code facts.problems()}, {@code inventory.problems()} and {@code
 * dns.problems()}, each with its code; a check of that code needs only to hand them on.
 */
@NullMarked
package org.infrawiki.inventory;

import org.jspecify.annotations.NullMarked;
