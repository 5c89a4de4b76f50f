/**
 * The words all rooms share (pages, links, places, problems, the site and the questions it answers); never a parser, a
 * template or a library outside {@code java.*}.
 */
@NullMarked
package org.infrawiki.model;

import org.jspecify.annotations.NullMarked;
