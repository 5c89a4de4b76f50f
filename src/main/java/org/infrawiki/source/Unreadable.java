package org.infrawiki.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** What is thrown when a disk or a repository does not give back what it holds. */
final class Unreadable {
    private Unreadable() {}

    /** What reading objects gives; objects that can't be read are {@linkplain #because because} of the disk. */
    static <T> T unless(Repositories.Reading<T> reading) {
        try {
            return Repositories.reading(reading);
        } catch (IOException e) {
            throw because(
                    "The repository cannot be read: " + FolderScan.reason(e) + ". Look at it with 'git fsck'.", e);
        }
    }

    /** An exception that says the same as itself and as its cause, so that whoever shows either shows the sentence. */
    static UncheckedIOException because(String message, @Nullable Exception cause) {
        return new UncheckedIOException(message, new IOException(message, cause));
    }
}
