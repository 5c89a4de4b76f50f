/**
 * The kinds of pages, one file each: its fields, and the thing they describe; never what follows from it, which is the
 * inventory's, and never how it looks, which is the theme's.
 */
@NullMarked
package org.infrawiki.kind;

import org.jspecify.annotations.NullMarked;
