/**
 * The order of work: what is out of date, what is asked, what is remembered, what is written; never HTML, never a page
 * kind by name.
 */
@NullMarked
package org.infrawiki.build;

import org.jspecify.annotations.NullMarked;
