/** The command line: a class a command, options, what is printed, exit codes; never the work itself. */
@NullMarked
package org.infrawiki.cli;

import org.jspecify.annotations.NullMarked;
