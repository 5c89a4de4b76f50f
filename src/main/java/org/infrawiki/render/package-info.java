/**
 * Turns parsed pages into HTML: bodies with their holes filled, and the theme around them; never reads a source, never
 * knows which pages exist but through a {@link org.infrawiki.model.Lookup}.
 */
@NullMarked
package org.infrawiki.render;

import org.jspecify.annotations.NullMarked;
