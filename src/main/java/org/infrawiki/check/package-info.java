/** What may be wrong with a wiki, one check a file; never decides what becomes of a finding, never reads a source. */
@NullMarked
package org.infrawiki.check;

import org.jspecify.annotations.NullMarked;
