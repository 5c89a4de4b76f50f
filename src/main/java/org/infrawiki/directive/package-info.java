/** What {@code [[!name …]]} does, one directive a file; never looks at the site but through its context's lookup. */
@NullMarked
package org.infrawiki.directive;

import org.jspecify.annotations.NullMarked;
