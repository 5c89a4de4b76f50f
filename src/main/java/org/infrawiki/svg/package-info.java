/**
 * Drawings: boxes that are links, lines between them, spans of time, as SVG text that needs neither script nor style of
 * its own. Colours are classes, which the theme fills in for light, dark and paper. Boxes are laid out by Eclipse ELK or,
 * where three columns are enough, by hand. It knows shapes and words and never what they stand for: no inventory, no
 * pages, no addresses of its own making.
 */
@NullMarked
package org.infrawiki.svg;

import org.jspecify.annotations.NullMarked;
