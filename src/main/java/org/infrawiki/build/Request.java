package org.infrawiki.build;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What to read.
 *
 * @param source a folder, or null for a repository
 * @param repository a git repository, or null for a folder
 * @param ref branch, tag or commit; null for HEAD
 * @param output folder that is no source even when it lies in the source folder; null for none
 * @param url replaces the configuration's address; null keeps it
 * @param now the time of the build, to tell files that may still be being written
 * @param today the day checks compare with; null for the configuration's, or else that of {@code now} in UTC
 * @param drafts whether drafts are part of the wiki
 */
public record Request(
        @Nullable Path source,
        @Nullable Path repository,
        @Nullable String ref,
        @Nullable Path output,
        @Nullable String url,
        Instant now,
        @Nullable LocalDate today,
        boolean drafts) {

    /** A folder, as it is. */
    public static Request folder(Path source, Instant now) {
        return new Request(source, null, null, null, null, now, null, false);
    }

    /** The same with an output folder. */
    public Request withOutput(Path folder) {
        return new Request(source, repository, ref, folder, url, now, today, drafts);
    }
}
