/**
 * Runbooks made from facts: which there are, what their templates may say, the gates they open with, the boxes before
 * their steps; never a fact of its own, and never how a page is parsed, framed or written.
 */
@NullMarked
package org.infrawiki.runbook;

import org.jspecify.annotations.NullMarked;
