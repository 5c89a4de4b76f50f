package org.infrawiki.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.h2.mvstore.MVStoreException;
import org.infrawiki.model.Problem;
import org.infrawiki.parse.SettingsReader;
import org.infrawiki.source.Opened;
import org.infrawiki.source.Sources;
import org.infrawiki.source.Tree;
import org.jspecify.annotations.Nullable;

/**
 * Builds a site. One build at a time works on an output folder; a second one waits for the lock and then sees the state
 * the first one left.
 */
public final class Builder {
    private final Progress progress;
    private final @Nullable Clock clock;

    /** @param progress hears how far the build is */
    public Builder(Progress progress) {
        this.progress = progress;
        this.clock = null;
    }

    /**
     * A builder that also keeps the output folder's {@link Status}.
     *
     * @param clock tells when a build begins and ends; it never reaches the site
     */
    public Builder(Progress progress, Clock clock) {
        this.progress = progress;
        this.clock = clock;
    }

    @Nullable
    Clock clock() {
        return clock;
    }

    /** One that leaves the status to whoever uses it. */
    Builder withoutStatus() {
        return new Builder(progress);
    }

    /**
     * Builds.
     *
     * @param full whether to forget what the last build left
     */
    public Outcome build(Request request, boolean full) {
        Path output = request.output();
        if (output == null) {
            return new Failure("there is no output folder; give one with --output DIR", true);
        }
        String refusal = refusal(request.source(), output);
        if (refusal != null) {
            return new Failure(
                    "can't build into " + output + ": " + refusal + "; choose another folder with --output DIR", true);
        }
        try {
            Files.createDirectories(Outputs.lock(output).getParent());
        } catch (IOException failed) {
            return new Failure(
                    "can't make the folder " + output + ": " + reason(failed) + "; choose another with --output DIR",
                    false);
        }
        try {
            try (FileChannel channel = FileChannel.open(
                            Outputs.lock(output), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                return lock.isValid()
                        ? new Logbook(clock, Status.inside(output)).note(() -> locked(request, output, full))
                        : new Failure("the lock was lost", false);
            }
        } catch (IOException failed) {
            return new Failure("can't write to " + output + ": " + reason(failed), false);
        } catch (UncheckedIOException failed) {
            return new Failure(reason(failed.getCause()), false);
        }
    }

    /** Why the site can't go there, or null. Pages lie in {@code content} where there is such a folder. */
    private static @Nullable String refusal(@Nullable Path source, Path output) {
        if (source != null) {
            Path content = source.resolve("content");
            boolean wiki = Files.isDirectory(content) || Files.exists(source.resolve(SettingsReader.FILE));
            Path pages = (wiki ? content : source).toAbsolutePath().normalize();
            Path site = output.toAbsolutePath().normalize();
            if (site.startsWith(pages) && !site.equals(pages)) {
                return "it lies in the folder of the pages, and what is built would become part of the wiki";
            }
            if (pages.startsWith(site)) {
                return "the pages themselves lie in it";
            }
        }
        return Outputs.refusal(output);
    }

    /** Why a site can't be built into a folder, or null. */
    public static @Nullable String refusal(Path output) {
        return Outputs.refusal(output);
    }

    private Outcome locked(Request request, Path output, boolean full) throws IOException {
        Outputs outputs = Outputs.open(output);
        Optional<Report> amended = full || outputs.isUnfinished() ? Optional.empty() : amended(request, outputs);
        if (amended.isPresent()) {
            return amended.get();
        }
        State left = StateFile.read(outputs.state());
        outputs.trust(left);
        State state = full ? State.NONE : left;
        Opened opened = open(request, state);
        if (opened instanceof Opened.Failure failed) {
            return new Failure(failed.message(), true);
        }
        try (Tree tree = ((Opened.Ready) opened).tree()) {
            progress.stage("reading");
            Wiki wiki = Wiki.read(tree, request, state);
            return new Publication(wiki, state, outputs, progress).publish();
        }
    }

    /** Builds a commit that only amends the one before, as most pushes do; nothing if there is more to do. */
    private Optional<Report> amended(Request request, Outputs outputs) throws IOException {
        Path repository = request.repository();
        Store found = repository == null ? null : Store.open(outputs.state(), true);
        if (repository == null || found == null) {
            return Optional.empty();
        }
        try (Store store = found) {
            Stamps stamps = new Stamps(store);
            CompletableFuture<Boolean> stand = CompletableFuture.supplyAsync(() -> stamps.stand(outputs.root()));
            try {
                return Sources.glance(repository, request.ref()) instanceof Opened.Ready ready
                        ? amended(ready, request, store, stand, outputs)
                        : Optional.empty();
            } finally {
                stand.exceptionally(failed -> false).join();
            }
        } catch (CompletionException | Store.Damaged | MVStoreException unreadable) {
            // A build that looks at everything finds out what is left of the state.
            return Optional.empty();
        }
    }

    private Optional<Report> amended(
            Opened.Ready ready, Request request, Store store, CompletableFuture<Boolean> stand, Outputs outputs)
            throws IOException {
        try (Tree tree = ready.tree()) {
            progress.stage("reading");
            Optional<Amendment> amendment = Amendment.of(tree, request, store);
            return amendment.isPresent() && stand.join()
                    ? new AmendedSite(amendment.get(), store, outputs).publish()
                    : Optional.empty();
        }
    }

    /** Reads a wiki without building it, for checks, queries and exports. */
    public static Reading read(Request request) {
        try {
            Opened opened = open(request, State.NONE);
            if (opened instanceof Opened.Failure failed) {
                return new Reading.Failed(new Failure(failed.message(), true));
            }
            return new Reading.Read(Wiki.read(((Opened.Ready) opened).tree(), request, State.NONE));
        } catch (UncheckedIOException failed) {
            return new Reading.Failed(new Failure(reason(failed.getCause()), false));
        }
    }

    /** A wiki, or why it can't be read. */
    public sealed interface Reading {
        /** A wiki that was read; close its tree. */
        record Read(Wiki wiki) implements Reading {}

        /** Nothing could be read. */
        record Failed(Failure failure) implements Reading {}
    }

    private static Opened open(Request request, State state) {
        Path repository = request.repository();
        if (repository != null) {
            return Sources.git(repository, request.ref());
        }
        Path source = request.source();
        Set<Path> leaveOut = new HashSet<>();
        if (request.output() != null) {
            leaveOut.add(request.output());
        }
        return Sources.folder(source == null ? Path.of("") : source, leaveOut, state.folder(), request.now());
    }

    /** Why something could not be read or written, in words. */
    public static String reason(@Nullable Throwable failed) {
        if (failed == null) {
            return "reading or writing failed";
        }
        String message = failed.getMessage();
        return failed instanceof java.nio.file.AccessDeniedException
                ? "no permission for " + message
                : failed instanceof java.nio.file.NoSuchFileException
                        ? message + " does not exist"
                        : message == null ? failed.getClass().getSimpleName() : message;
    }

    /**
     * The problems that an earlier build did not have; places don't count, for lines move. Of several that are alike the
     * last ones are new, as many as there are more of them now.
     */
    static List<Problem> fresh(List<Problem> problems, List<Problem> before) {
        Map<String, Integer> known = new HashMap<>();
        before.forEach(problem -> known.merge(problem.lasting(), 1, Integer::sum));
        return problems.stream()
                .filter(problem -> known.merge(problem.lasting(), -1, Integer::sum) < 0)
                .toList();
    }
}
