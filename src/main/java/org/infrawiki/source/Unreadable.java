package org.infrawiki.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** What is thrown when a disk or a repository does not give back what it holds. */
final class Unreadable {
    private Unreadable() {}

    /** An exception that says the same as itself and as its cause, so that whoever shows either shows the sentence. */
    static UncheckedIOException because(String message, @Nullable Exception cause) {
        return new UncheckedIOException(message, new IOException(message, cause));
    }
}
