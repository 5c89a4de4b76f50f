package org.infrawiki.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Keeps the {@link Status} of an output folder: that a build begins, and what became of it. */
final class Logbook {
    private final @Nullable Clock clock;
    private final Path file;

    /**
     * @param clock tells when; null to keep nothing
     * @param file where the status lies
     */
    Logbook(@Nullable Clock clock, Path file) {
        this.clock = clock;
        this.file = file;
    }

    /** A build. */
    interface Work {
        Outcome run() throws IOException;
    }

    /** Builds, under a lock that the caller holds, so that a later build never comes first. */
    Outcome note(Work work) throws IOException {
        Clock now = clock;
        if (now == null) {
            return work.run();
        }
        long start = now.millis();
        Status status = Status.read(file);
        status.beginning(now.instant()).write(file);
        try {
            Outcome outcome = work.run();
            Status after = outcome instanceof Report report
                    ? status.publishing(report, now.instant(), Math.max(0, now.millis() - start))
                    : status.failing(now.instant(), ((Failure) outcome).message());
            after.write(file);
            return outcome;
        } catch (IOException | UncheckedIOException failed) {
            Throwable cause = failed instanceof UncheckedIOException ? failed.getCause() : failed;
            status.failing(now.instant(), Builder.reason(cause)).write(file);
            throw failed;
        } catch (RuntimeException | Error bug) {
            status.failing(now.instant(), bug.toString()).write(file);
            throw bug;
        }
    }
}
