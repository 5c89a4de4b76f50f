/** Pagespec functions about what pages describe, one file each; never about what a page says, which is the query room's. */
@NullMarked
package org.infrawiki.kind.spec;

import org.jspecify.annotations.NullMarked;
