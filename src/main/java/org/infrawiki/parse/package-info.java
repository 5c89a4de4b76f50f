/**
 * Reads bytes into pages: encoding, front matter, the wiki language, markdown, the configuration file; never asks what
 * other pages exist, so that what it makes depends on the bytes alone.
 */
@NullMarked
package org.infrawiki.parse;

import org.jspecify.annotations.NullMarked;
