/** The formats in which a wiki leaves for other programs, one file each; never decides what is out of date. */
@NullMarked
package org.infrawiki.export;

import org.jspecify.annotations.NullMarked;
