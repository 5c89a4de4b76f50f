package org.infrawiki.build;

/** What becomes of a request to build: a {@link Report}, or a {@link Failure} before anything was built. */
public sealed interface Outcome permits Report, Failure {}
