/**
 * Addresses, prefixes, ranges, MAC addresses and domain names as values with one canonical text each; never a page, and
 * never a look-up: text that is no address is a mistake, not a name to ask the network for.
 */
@NullMarked
package org.infrawiki.inventory.net;

import org.jspecify.annotations.NullMarked;
