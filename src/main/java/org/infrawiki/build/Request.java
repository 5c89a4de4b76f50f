package org.infrawiki.build;

import java.nio.file.Path;
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
 * @param today the day checks compare with unless the configuration names one
 * @param drafts whether drafts are part of the wiki
 */
public record Request(
        @Nullable Path source,
        @Nullable Path repository,
        @Nullable String ref,
        @Nullable Path output,
        @Nullable String url,
        LocalDate today,
        boolean drafts) {

    /** A folder, as it is. */
    public static Request folder(Path source, LocalDate today) {
        return new Request(source, null, null, null, null, today, false);
    }

    /** The same with an output folder. */
    public Request withOutput(Path folder) {
        return new Request(source, repository, ref, folder, url, today, drafts);
    }
}
