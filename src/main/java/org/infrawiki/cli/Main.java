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
            InitCommand.class,
            NewCommand.class,
            ServeCommand.class,
            HookCommand.class,
            StatusCommand.class,
            CompletionCommand.class,
            HelpCommand.class
        },
        footer = {
            "",
            "'infrawiki help COMMAND' explains a command, 'infrawiki help directives' and 'infrawiki help pagespecs' the"
                    + " language of pages."
        })
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
        exitCodes(line);
        line.setExecutionExceptionHandler((failed, command, parsed) -> {
            terminal.err().println("infrawiki: internal error: " + failed);
            terminal.err().println("This is a mistake in infrawiki. Please report it with these lines:");
            failed.printStackTrace(terminal.err());
            return Exit.FAILURE;
        });
        return line.execute(args);
    }

    /** Every help ends with the exit codes, the same for all commands. */
    private static void exitCodes(CommandLine line) {
        line.getCommandSpec()
                .usageMessage()
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(Exit.meanings());
        line.getSubcommands().values().forEach(Main::exitCodes);
    }
}
