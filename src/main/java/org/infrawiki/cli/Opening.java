package org.infrawiki.cli;

import java.time.Clock;
import java.util.function.ToIntFunction;
import org.infrawiki.build.Builder;
import org.infrawiki.build.Wiki;

/** Reads the wiki a command is about, says why when that fails, and closes it afterwards. */
final class Opening {
    private final Terminal terminal;
    private final Clock clock;

    Opening(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    /** Runs {@code command} with the wiki; gives its exit code, or that of the failure. */
    int with(SourceOptions source, String name, ToIntFunction<Wiki> command) {
        String mistake = source.mistake();
        if (mistake != null) {
            terminal.err().println("infrawiki " + name + ": " + mistake);
            return Exit.USAGE;
        }
        Builder.Reading reading = Builder.read(source.request(clock));
        if (reading instanceof Builder.Reading.Failed failed) {
            terminal.err().println("infrawiki: " + failed.failure().message());
            return failed.failure().usage() ? Exit.USAGE : Exit.FAILURE;
        }
        Wiki wiki = ((Builder.Reading.Read) reading).wiki();
        try {
            return command.applyAsInt(wiki);
        } finally {
            wiki.tree().close();
        }
    }
}
