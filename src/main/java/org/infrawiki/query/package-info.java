/**
 * Pagespecs: their grammar, the functions they call, the order of what they match, and the questions pages ask with them;
 * never front matter's parsing, HTML, or what a directive does with the names it gets.
 */
@NullMarked
package org.infrawiki.query;

import org.jspecify.annotations.NullMarked;
