package org.infrawiki.query;

/** What became of a sort order's text: a {@link SortOrder}, or a {@link SpecError}. */
sealed interface ParsedOrder permits SortOrder, SpecError {}
