/**
 * The templates people keep in their wikis, in two languages: ikiwiki's and Pebble. They make text of text; what the text
 * means, and where a template is found, never lives here.
 */
@NullMarked
package org.infrawiki.render.template;

import org.jspecify.annotations.NullMarked;
