package org.infrawiki.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.infrawiki.build.AtomicSite;
import org.infrawiki.build.Builder;
import org.infrawiki.build.Failure;
import org.infrawiki.build.Outcome;
import org.infrawiki.build.Report;
import org.infrawiki.build.Request;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code infrawiki build}. */
@Command(
        name = "build",
        description = "Builds the site; only what changed since the last build is made anew.",
        mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    private SourceOptions source = new SourceOptions();

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "Where the site goes. Default: site in the wiki's folder.")
    private @Nullable Path output;

    @Option(names = "--full", description = "Build everything anew, whatever the last build left.")
    private boolean full;

    @Option(names = "--url", paramLabel = "URL", description = "The site's address, in place of the configuration's.")
    private @Nullable String url;

    @Option(names = "--drafts", description = "Build drafts, too.")
    private boolean drafts;

    @Option(names = "--explain", description = "Say for each page that is made anew, why.")
    private boolean explain;

    @Option(names = "--atomic", description = "Switch the whole site at once, by making DIR a symbolic link.")
    private boolean atomic;

    @Option(names = "--json", description = "Print a report for machines.")
    private boolean json;

    BuildCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    /** The command with the options of this line; null where picocli has to read it. */
    static @Nullable BuildCommand plain(PlainLine line, Terminal terminal, Clock clock) {
        BuildCommand command = new BuildCommand(terminal, clock);
        command.source.take(line);
        command.output = line.path("--output");
        command.full = line.flag("--full");
        command.url = line.value("--url");
        command.drafts = line.flag("--drafts");
        command.explain = line.flag("--explain");
        command.atomic = line.flag("--atomic");
        command.json = line.flag("--json");
        return line.isRead() ? command : null;
    }

    @Override
    public Integer call() {
        String mistake = source.mistake();
        Path target = output == null ? source.defaultOutput() : output;
        if (mistake == null && target == null) {
            mistake = "say where the site goes with --output DIR";
        }
        if (mistake != null || target == null) {
            terminal.err().println("infrawiki build: " + mistake);
            return Exit.USAGE;
        }
        Request base = source.request(clock);
        Request request = new Request(
                base.source(), base.repository(), base.ref(), target, url, base.now(), base.today(), drafts);
        long start = clock.millis();
        ProgressLine progress = new ProgressLine(terminal, clock);
        Builder builder = new Builder(progress, clock);
        Outcome outcome = atomic || AtomicSite.standsAt(target)
                ? new AtomicSite(builder, target).build(request, full)
                : builder.build(request, full);
        progress.clear();
        if (outcome instanceof Failure failure) {
            terminal.err().println("infrawiki: " + failure.message());
            return failure.usage() ? Exit.USAGE : Exit.FAILURE;
        }
        Report report = (Report) outcome;
        new ReportPrinter(terminal).print(report, json, explain, Math.max(0, clock.millis() - start));
        return report.failed() ? Exit.PROBLEMS : Exit.DONE;
    }
}
