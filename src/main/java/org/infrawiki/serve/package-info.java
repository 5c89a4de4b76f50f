/**
 * The preview: a web server on this machine that shows what is being written, builds when a file is saved, and has the
 * browser load it again; never part of a published site, and never reachable from other machines unless asked to be.
 */
@NullMarked
package org.infrawiki.serve;

import org.jspecify.annotations.NullMarked;
