package org.infrawiki.query;

/** What a function makes of its argument: a {@link Matcher}, or a {@link SpecError}. */
public sealed interface Bound permits Matcher, SpecError {}
