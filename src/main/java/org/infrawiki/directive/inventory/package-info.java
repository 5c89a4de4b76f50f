/**
 * What the inventory looks like on pages: cards, tables and grids, the directives that put them into a text, and the
 * parts that stand on the pages of hosts, services, networks and zones by themselves. Each is data first ({@link
 * org.infrawiki.directive.inventory.Card}, {@link org.infrawiki.directive.inventory.Part}, {@link
 * org.infrawiki.directive.inventory.Grid}), answered by a topic that holds what is shown and nothing else, so that a page
 * is made again exactly when it would look different. It never derives facts, which is the inventory's.
 */
@NullMarked
package org.infrawiki.directive.inventory;

import org.jspecify.annotations.NullMarked;
