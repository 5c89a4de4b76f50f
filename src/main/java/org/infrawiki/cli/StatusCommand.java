package org.infrawiki.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.infrawiki.build.Status;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code infrawiki status}. */
@Command(
        name = "status",
        description = "Says which commit an output folder shows, since when, how long that took, and what failed last.",
        footer = {"", "It ends with 1 when the last build failed or died, so that monitoring needs the exit code only."
        },
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--output", required = true, paramLabel = "DIR", description = "The site.")
    private Path output = Path.of("");

    @Option(names = "--json", description = "Print it for machines.")
    private boolean json;

    StatusCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Optional<Status.Look> look;
        try {
            look = Status.of(output);
        } catch (IOException denied) {
            terminal.err()
                    .println("infrawiki status: this user may not read " + denied.getMessage()
                            + "; ask as the user who builds, or give this one the right to read it");
            return Exit.FAILURE;
        }
        if (look.isEmpty()) {
            terminal.err().println("infrawiki status: nothing was built into " + output);
            return Exit.USAGE;
        }
        Status status = look.get().status();
        boolean building = look.get().building();
        boolean died = look.get().died();
        if (json) {
            json(status, building, died);
        } else {
            text(status, building, died);
        }
        return died || status.broken() ? Exit.PROBLEMS : Exit.DONE;
    }

    private void text(Status status, boolean building, boolean died) {
        if (status.published().isPresent()) {
            line("commit", status.commit().isEmpty() ? "none, built from a folder" : status.commit());
            line("published", shown(status.published().get()));
            line("took", String.format(Locale.ROOT, "%.2f s", status.millis() / 1000.0));
            line("pages", Integer.toString(status.pages()));
            line(
                    "problems",
                    ReportPrinter.count(status.errors(), "error") + ", "
                            + ReportPrinter.count(status.warnings(), "warning"));
        } else {
            line("published", "never");
        }
        status.failed().ifPresent(at -> line("last failure", shown(at) + ": " + status.failure()));
        if (building) {
            line("building", "since " + status.begun().map(StatusCommand::shown).orElse("just now"));
        } else if (died) {
            line(
                    "died",
                    "the build that began at " + shown(status.begun().get()) + " did not end; the next one repairs it");
        }
    }

    private void line(String what, String text) {
        terminal.out().println(String.format(Locale.ROOT, "%-13s %s", what + ":", text));
    }

    private void json(Status status, boolean building, boolean died) {
        terminal.out()
                .println("{\"commit\":" + Json.text(status.commit())
                        + ",\"published\":" + time(status.published())
                        + ",\"seconds\":" + String.format(Locale.ROOT, "%.3f", status.millis() / 1000.0)
                        + ",\"pages\":" + status.pages()
                        + ",\"errors\":" + status.errors()
                        + ",\"warnings\":" + status.warnings()
                        + ",\"failed\":" + time(status.failed())
                        + ",\"failure\":" + Json.text(status.failure())
                        + ",\"building\":" + building
                        + ",\"died\":" + died
                        + "}");
    }

    /** In UTC, to the second. */
    private static String shown(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String time(Optional<Instant> at) {
        return at.map(instant -> Json.text(shown(instant))).orElse("null");
    }
}
