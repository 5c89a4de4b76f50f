package org.infrawiki.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.infrawiki.build.Builder;
import org.infrawiki.source.RepositoryPlace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code infrawiki hook remove}. */
@Command(
        name = "remove",
        description = "Takes our hooks out of a repository and puts back those that were there before.",
        footer = {"", "The site and its state stay as they are."},
        mixinStandardHelpOptions = true)
final class HookRemoveCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "REPO", description = "The repository.")
    private Path repository = Path.of("");

    HookRemoveCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        RepositoryPlace place;
        try {
            place = RepositoryPlace.of(repository);
        } catch (IOException wrong) {
            terminal.err().println("infrawiki hook remove: " + wrong.getMessage());
            return Exit.USAGE;
        }
        HookScripts scripts = new HookScripts(place.hooks());
        try {
            boolean published = scripts.remove(HookScripts.PUBLISH);
            boolean gated = scripts.remove(HookScripts.GATE);
            terminal.out()
                    .println(
                            published || gated
                                    ? "infrawiki: a push to " + repository + " publishes nothing any more"
                                    : "infrawiki: " + repository + " has no hooks of ours");
            return Exit.DONE;
        } catch (IOException failed) {
            terminal.err()
                    .println("infrawiki hook remove: can't write to " + place.hooks() + ": " + Builder.reason(failed));
            return Exit.FAILURE;
        }
    }
}
