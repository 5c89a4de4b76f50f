package org.infrawiki.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code infrawiki completion}. */
@Command(
        name = "completion",
        description = "Prints the completion of commands and options for bash and zsh.",
        footer = {"", "In ~/.bashrc: source <(infrawiki completion)"},
        mixinStandardHelpOptions = true)
final class CompletionCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    CompletionCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.out().print(AutoComplete.bash("infrawiki", spec.root().commandLine()));
        terminal.out().flush();
        return Exit.DONE;
    }
}
