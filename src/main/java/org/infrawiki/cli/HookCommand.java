package org.infrawiki.cli;

import java.time.Clock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code infrawiki hook}: publishing by {@code git push}. */
@Command(
        name = "hook",
        description = "Makes git publish the wiki after every push, or stop doing so.",
        subcommands = {HookInstallCommand.class, HookRemoveCommand.class, HookRunCommand.class},
        mixinStandardHelpOptions = true)
final class HookCommand implements Runnable {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    HookCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        spec.commandLine().usage(terminal.out());
    }
}
