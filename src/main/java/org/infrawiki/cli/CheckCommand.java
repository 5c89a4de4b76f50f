package org.infrawiki.cli;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.infrawiki.build.Report;
import org.infrawiki.build.Wiki;
import org.infrawiki.check.Check;
import org.infrawiki.check.Checks;
import org.infrawiki.model.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code infrawiki check}. */
@Command(
        name = "check",
        description = "Prints what is wrong with the wiki, as path:line:col: severity: message [code].",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    private SourceOptions source = new SourceOptions();

    @Option(names = "--list", description = "List the checks there are, with what each looks for.")
    private boolean list;

    @Option(names = "--json", description = "Print the problems for machines.")
    private boolean json;

    CheckCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        if (list) {
            for (Check check : Checks.installed().all()) {
                terminal.out()
                        .println(String.format(
                                Locale.ROOT,
                                "%-32s %-8s %s",
                                check.code(),
                                check.severity().word(),
                                check.explanation()));
            }
            return Exit.DONE;
        }
        return new Opening(terminal, clock).with(source, "check", this::check);
    }

    private int check(Wiki wiki) {
        List<Problem> problems = wiki.withRendering();
        if (json) {
            terminal.out().println(Json.problems(problems));
        } else {
            problems.forEach(terminal.out()::println);
            terminal.err().println("infrawiki: " + ReportPrinter.summary(problems));
        }
        return Report.fails(problems, wiki.settings().failOn()) ? Exit.PROBLEMS : Exit.DONE;
    }
}
