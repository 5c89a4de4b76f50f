package org.infrawiki.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A site that is switched whole. The output "folder" is a symbolic link to one of two folders beside it; a build works
 * in the other one, which is a build behind, and then the link is replaced in one step (rename(2)).
 *
 * <pre>
 * /var/www/wiki -> .wiki.1      what readers see
 * /var/www/.wiki.0, .wiki.1     two sites, each with its state
 * /var/www/.wiki.lock           held while one is built
 * /var/www/.wiki.status         what became of it
 * </pre>
 */
public final class AtomicSite {
    private final Builder builder;
    private final Path link;
    private final Path folder;
    private final String name;

    /**
     * @param builder does the work
     * @param output the link
     */
    public AtomicSite(Builder builder, Path output) {
        this.builder = builder;
        this.link = output.toAbsolutePath().normalize();
        Path parent = link.getParent();
        this.folder = parent == null ? link : parent;
        this.name = "." + link.getFileName();
    }

    /** Why a site can't be switched there, or null. */
    public static @Nullable String refusal(Path output) {
        if (!Files.isSymbolicLink(output)) {
            return Outputs.refusal(output);
        }
        Path link = output.toAbsolutePath().normalize();
        try {
            String to = Files.readSymbolicLink(link).toString();
            return to.equals("." + link.getFileName() + ".0") || to.equals("." + link.getFileName() + ".1")
                    ? null
                    : "it is a symbolic link that we did not make";
        } catch (IOException unreadable) {
            return "it can't be read";
        }
    }

    /** Whether an output folder is such a link already; then it stays one. */
    public static boolean standsAt(Path output) {
        return Files.isSymbolicLink(output) && refusal(output) == null;
    }

    static Path lock(Path link) {
        Path site = link.toAbsolutePath().normalize();
        return site.resolveSibling("." + site.getFileName() + ".lock");
    }

    /** Builds, and switches to what was built; after a failure readers see what they saw before. */
    public Outcome build(Request request, boolean full) {
        String refusal = refusal(link);
        if (refusal != null) {
            return new Failure(
                    "can't publish at " + link + ": " + refusal + "; choose another folder with --output DIR", true);
        }
        try {
            Files.createDirectories(folder);
            try (FileChannel channel =
                            FileChannel.open(lock(link), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                if (!lock.isValid()) {
                    return new Failure("the lock was lost", false);
                }
                adopt();
                return new Logbook(builder.clock(), Status.beside(link)).note(() -> locked(request, full));
            }
        } catch (IOException failed) {
            return new Failure("can't write to " + folder + ": " + Builder.reason(failed), false);
        } catch (UncheckedIOException failed) {
            return new Failure(Builder.reason(failed.getCause()), false);
        }
    }

    private Outcome locked(Request request, boolean full) throws IOException {
        boolean first = Files.isSymbolicLink(link)
                && Files.readSymbolicLink(link).toString().endsWith(".0");
        Path shown = slot(first ? 0 : 1);
        Path other = slot(first ? 1 : 0);
        State before = StateFile.read(Outputs.reading(shown).state());
        Outcome outcome = builder.withoutStatus().build(request.withOutput(other), full);
        if (!(outcome instanceof Report report)) {
            return outcome;
        }
        State after = StateFile.read(Outputs.reading(other).state());
        pointTo(other);
        return sinceShown(report, before, after);
    }

    /** A folder that was built without links becomes the first of the two. */
    private void adopt() throws IOException {
        if (Files.isDirectory(link, LinkOption.NOFOLLOW_LINKS)) {
            if (Files.exists(Outputs.lock(link))) {
                Status.read(Status.inside(link)).write(Status.beside(link));
                Files.move(link, slot(0), StandardCopyOption.ATOMIC_MOVE);
                pointTo(slot(0));
            } else {
                Files.delete(link);
            }
        }
    }

    private void pointTo(Path slot) throws IOException {
        Path fresh = folder.resolve(name + ".new");
        Files.deleteIfExists(fresh);
        Files.createSymbolicLink(fresh, slot.getFileName());
        Files.move(fresh, link, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path slot(int number) {
        return folder.resolve(name + "." + number);
    }

    /** The report compared with what was shown until now; the folder that was built in was a build behind that. */
    private static Report sinceShown(Report report, State before, State after) {
        List<Report.ChangedZone> zones = report.zones().stream()
                .filter(zone -> !after.zones()
                        .getOrDefault(zone.page(), 0L)
                        .equals(before.zones().get(zone.page())))
                .toList();
        return new Report(
                report.settings(),
                report.commit(),
                before.commit(),
                report.pages(),
                Publication.changed(before.pages(), after.pages()),
                report.parsed(),
                report.rendered(),
                report.written(),
                report.removed(),
                report.reasons(),
                report.problems(),
                Builder.fresh(report.problems(), before.problems()),
                zones);
    }
}
