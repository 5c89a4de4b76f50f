/**
 * The files of a wiki and their past: a folder, a commit of a git repository, history and changes; the only room that
 * knows jgit. Never looks into a file, never follows a symbolic link and never writes anything anywhere.
 */
@NullMarked
package org.infrawiki.source;

import org.jspecify.annotations.NullMarked;
