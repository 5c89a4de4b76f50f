/** Holds what we build against what ikiwiki built from the same sources; nothing of the program lives here. */
@NullMarked
package org.infrawiki.oracle;

import org.jspecify.annotations.NullMarked;
