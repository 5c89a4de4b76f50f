package org.infrawiki.query;

/** What became of a pagespec's text: a {@link PageSpec}, or a {@link SpecError}. */
public sealed interface Parsed permits PageSpec, SpecError {}
