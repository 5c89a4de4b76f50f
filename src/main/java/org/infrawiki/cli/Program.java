package org.infrawiki.cli;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.TypeConversionException;

/** The command {@code infrawiki}, with all others below it, as picocli reads and explains them. */
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
final class Program {
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

    private Program() {}

    /** Runs one command and gives its exit code. */
    static int run(String[] args, Terminal terminal, Clock clock) {
        CommandLine line = new CommandLine(new Program(), new Commands(terminal, clock));
        named(args).forEach(line::addSubcommand);
        line.setOut(terminal.out());
        line.setErr(terminal.err());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.registerConverter(LocalDate.class, Program::day);
        exitCodes(line);
        line.setExecutionExceptionHandler((failed, command, parsed) -> Exit.internalError(terminal, failed));
        return line.execute(args);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException wrong) {
            throw new TypeConversionException("'" + text + "' is no day; write one such as 2026-11-23");
        }
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
        line.getSubcommands().values().forEach(Program::exitCodes);
    }
}
