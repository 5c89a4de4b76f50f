package org.infrawiki.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.infrawiki.build.AtomicSite;
import org.infrawiki.build.Builder;
import org.infrawiki.source.RepositoryPlace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code infrawiki hook install}. */
@Command(
        name = "install",
        description = "Writes hooks into a repository, so that a push to it publishes the wiki.",
        footer = {
            "",
            "Hooks that are there already are kept and run first. Run it again to change the options, or after infrawiki"
                    + " has moved; 'infrawiki hook remove REPO' undoes it."
        },
        mixinStandardHelpOptions = true)
final class HookInstallCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "REPO", description = "The repository that is pushed to, bare or not.")
    private Path repository = Path.of("");

    @Option(names = "--output", required = true, paramLabel = "DIR", description = "Where the site goes.")
    private Path output = Path.of("");

    @Option(names = "--ref", paramLabel = "REF", description = "The branch to publish. Default: the one HEAD names.")
    private @Nullable String ref;

    @Option(names = "--url", paramLabel = "URL", description = "The site's address, in place of the configuration's.")
    private @Nullable String url;

    @Option(names = "--gate", description = "Refuse a push that brings new errors.")
    private boolean gate;

    @Option(names = "--atomic", description = "Switch the whole site at once, by making DIR a symbolic link.")
    private boolean atomic;

    HookInstallCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        RepositoryPlace place;
        try {
            place = RepositoryPlace.of(repository);
        } catch (IOException wrong) {
            return usage(wrong.getMessage());
        }
        Path site = output.toAbsolutePath().normalize();
        if (site.startsWith(place.folder())) {
            return usage("the site would lie in the repository itself; choose another folder with --output DIR");
        }
        String refusal = atomic ? AtomicSite.refusal(site) : Builder.refusal(site);
        if (refusal != null) {
            return usage("can't publish into " + site + ": " + refusal + "; choose another folder with --output DIR");
        }
        if (ref != null && !RepositoryPlace.canBeRef(Pushed.full(ref))) {
            return usage("no branch can be called '" + ref + "'; name the one to publish with --ref");
        }
        if (ref == null && place.head().isEmpty()) {
            return usage("HEAD of " + repository + " names no branch; name the one to publish with --ref");
        }
        List<String> options = options(place, site);
        HookScripts scripts = new HookScripts(place.hooks());
        try {
            boolean chained = scripts.install(HookScripts.PUBLISH, options);
            if (gate) {
                chained |= scripts.install(HookScripts.GATE, options);
            } else {
                scripts.remove(HookScripts.GATE);
            }
            terminal.out()
                    .println("infrawiki: a push to "
                            + branch(place)
                            + " now publishes to " + site + (gate ? ", and is refused when it brings new errors" : "")
                            + (chained ? "; the hooks that were there still run" : ""));
            terminal.out()
                    .println("To publish what is there already: infrawiki build "
                            + HookScripts.words(options(place, site)));
            if (ref == null && place.others().isPresent()) {
                terminal.out()
                        .println("While " + branch(place) + " has no commits, the only other branch is published.");
            }
            return Exit.DONE;
        } catch (IOException failed) {
            terminal.err()
                    .println("infrawiki hook install: can't write to " + place.hooks() + ": " + Builder.reason(failed));
            return Exit.FAILURE;
        }
    }

    private String branch(RepositoryPlace place) {
        return Pushed.branch(ref == null ? place.head().orElse("") : ref);
    }

    private List<String> options(RepositoryPlace place, Path site) {
        List<String> options = new ArrayList<>();
        options.addAll(List.of("--git", place.folder().toString(), "--output", site.toString()));
        if (ref != null) {
            options.addAll(List.of("--ref", ref));
        }
        if (url != null) {
            options.addAll(List.of("--url", url));
        }
        if (atomic) {
            options.add("--atomic");
        }
        return options;
    }

    private int usage(@Nullable String mistake) {
        terminal.err().println("infrawiki hook install: " + mistake);
        return Exit.USAGE;
    }
}
