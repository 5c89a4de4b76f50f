package org.infrawiki.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.infrawiki.build.WarmUp;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program {@code infrawiki}. */
@Command(
        name = "infrawiki",
        description = "Builds a documentation wiki for infrastructure from markdown in git.",
        mixinStandardHelpOptions = true,
        version = "infrawiki 0.1.0",
        footer = {
            "",
            "'infrawiki help COMMAND' explains a command, 'infrawiki help directives' and 'infrawiki help pagespecs' the"
                    + " language of pages."
        })
public final class Main {
    /** By name, in the order of the help. */
    private static final Map<String, Class<?>> COMMANDS = commands(
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
            HelpCommand.class);

    /** Those that look at all the others. */
    private static final Set<Class<?>> SEE_ALL = Set.of(CompletionCommand.class, HelpCommand.class);

    private static final Set<String> BUILDING = Set.of("build", "hook");

    private Main() {}

    public static void main(String[] args) {
        if (args.length > 0 && BUILDING.contains(args[0])) {
            WarmUp.begin();
        }
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
        named(args).forEach(line::addSubcommand);
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

    /** Where the first word is a command, that one alone: to set up all of them takes longer than to build a page. */
    private static Collection<Class<?>> named(String[] args) {
        Class<?> command = args.length == 0 ? null : COMMANDS.get(args[0]);
        return command == null || SEE_ALL.contains(command) ? COMMANDS.values() : List.of(command);
    }

    private static Map<String, Class<?>> commands(Class<?>... classes) {
        Map<String, Class<?>> byName = new LinkedHashMap<>();
        for (Class<?> type : classes) {
            Command command = type.getAnnotation(Command.class);
            if (command != null) {
                byName.put(command.name(), type);
            }
        }
        return byName;
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
