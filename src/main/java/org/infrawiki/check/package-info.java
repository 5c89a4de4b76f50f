/**
 * What may be wrong with a wiki, one check a file; never decides what becomes of a finding, never reads a source.
 *
 * <p>Every code that is ever printed has its {@link org.infrawiki.check.Check} here, so that {@code check --list} and the
 * manual know it. Each problem is told once, by whoever meets it: what shows while pages are read, decoded, joined or
 * written is told there, and its check ({@link org.infrawiki.check.Told}) holds only the explanation; what shows while DNS
 * records are derived is handed on from {@link org.infrawiki.inventory.dns.Dns#problems()} by its check ({@link
 * org.infrawiki.check.FromDns}), since nobody else would. All other checks look at the finished site themselves, by way of
 * a {@link org.infrawiki.check.View}.
 */
@NullMarked
package org.infrawiki.check;

import org.jspecify.annotations.NullMarked;
