package org.infrawiki.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program {@code infrawiki}. */
@Command(
        name = "infrawiki",
        description = "Builds a documentation wiki for infrastructure from markdown in git.",
        mixinStandardHelpOptions = true,
        version = "infrawiki 0.1.0",
        subcommands = {
            BuildCommand.class,
            CheckCommand.class,
            QueryCommand.class,
            ExportCommand.class,
            InitCommand.class
        },
        footer = {"", "Exit codes: 0 done, 1 problems at or above fail_on, 2 usage, 3 internal or I/O failure."})
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(
                args,
                new Terminal(out, err, Boolean.getBoolean("infrawiki.terminal"), System.getenv()),
                Clock.systemUTC()));
    }

    /** Runs one command and gives its exit code. */
    static int run(String[] args, Terminal terminal, Clock clock) {
        CommandLine line = new CommandLine(new Main(), new Commands(terminal, clock));
        line.setOut(terminal.out());
        line.setErr(terminal.err());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failed, command, parsed) -> {
            terminal.err().println("infrawiki: internal error: " + failed);
            terminal.err().println("This is a mistake in infrawiki. Please report it with these lines:");
            failed.printStackTrace(terminal.err());
            return Exit.FAILURE;
        });
        return line.execute(args);
    }
}
