package org.infrawiki.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.infrawiki.build.AtomicSite;
import org.infrawiki.build.Builder;
import org.infrawiki.build.Failure;
import org.infrawiki.build.Gate;
import org.infrawiki.build.Outcome;
import org.infrawiki.build.Progress;
import org.infrawiki.build.Report;
import org.infrawiki.build.Request;
import org.infrawiki.source.RepositoryPlace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code infrawiki hook run}: what the hooks call. Everything it prints, the pusher sees. */
@Command(
        name = "run",
        description = "What the hooks call; reads 'OLD NEW REF' lines from standard input, as git gives them.",
        footer = {"", "To publish by hand, use 'infrawiki build --git REPO --output DIR'."},
        mixinStandardHelpOptions = true)
final class HookRunCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Clock clock;

    @Option(names = "--git", required = true, paramLabel = "REPO", description = "The repository that was pushed to.")
    private Path repository = Path.of("");

    @Option(names = "--output", required = true, paramLabel = "DIR", description = "Where the site goes.")
    private Path output = Path.of("");

    @Option(names = "--ref", paramLabel = "REF", description = "The branch to publish. Default: the one HEAD names.")
    private @Nullable String ref;

    @Option(names = "--url", paramLabel = "URL", description = "The site's address, in place of the configuration's.")
    private @Nullable String url;

    @Option(names = "--gate", description = "Only judge the push, before git takes it.")
    private boolean gate;

    @Option(names = "--atomic", description = "Switch the whole site at once, by making DIR a symbolic link.")
    private boolean atomic;

    HookRunCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    /** The command with the options of this line; null where picocli has to read it. */
    static @Nullable HookRunCommand plain(PlainLine line, Terminal terminal, Clock clock) {
        HookRunCommand command = new HookRunCommand(terminal, clock);
        Path repository = line.path("--git");
        Path output = line.path("--output");
        command.ref = line.value("--ref");
        command.url = line.value("--url");
        command.gate = line.flag("--gate");
        command.atomic = line.flag("--atomic");
        if (repository == null || output == null || !line.isRead()) {
            return null;
        }
        command.repository = repository;
        command.output = output;
        return command;
    }

    @Override
    public Integer call() throws IOException {
        long start = clock.millis();
        Map<String, Pushed> all =
                Pushed.read(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
        Pushed pushed;
        if (ref == null) {
            RepositoryPlace place;
            try {
                place = RepositoryPlace.of(repository);
            } catch (IOException unreadable) {
                say("nothing is published: " + unreadable.getMessage());
                return Exit.USAGE;
            }
            Optional<String> head = place.head();
            if (head.isEmpty()) {
                say("HEAD of " + repository + " names no branch, so nothing is published; name one with 'git"
                        + " symbolic-ref HEAD refs/heads/NAME', or install the hook with --ref");
                return Exit.USAGE;
            }
            pushed = all.get(head.get());
            if (pushed == null) {
                pushed = instead(head.get(), place.others(), all);
            }
        } else {
            pushed = all.get(Pushed.full(ref));
        }
        if (pushed == null) {
            return Exit.DONE;
        }
        if (pushed.after().isEmpty()) {
            if (!gate) {
                say(pushed.branch() + " was deleted; the site stays as it was");
            }
            return Exit.DONE;
        }
        return gate ? judge(pushed) : publish(pushed, start);
    }

    /**
     * What is published where the branch that HEAD names has no commits: the only branch there is. So it is with a bare
     * repository that git made with a name of its own for the first branch.
     */
    private @Nullable Pushed instead(String head, Optional<List<String>> others, Map<String, Pushed> all) {
        if (others.isEmpty() || all.values().stream().noneMatch(Pushed::isBranch)) {
            return null;
        }
        Set<String> branches = new TreeSet<>(others.get());
        all.values().stream().filter(Pushed::isBranch).forEach(one -> branches.add(one.ref()));
        String only = branches.size() == 1 ? branches.iterator().next() : "";
        if (!gate) {
            say("HEAD of " + repository + " names " + Pushed.branch(head) + ", which has no commits; "
                    + (only.isEmpty()
                            ? "nothing is published, for there are several other branches; name one with 'git"
                                    + " symbolic-ref HEAD refs/heads/NAME', or install the hook with --ref"
                            : Pushed.branch(only) + " is published, as the only branch; 'git symbolic-ref HEAD " + only
                                    + "' there lets clones find it too"));
        }
        return all.get(only);
    }

    private Request request(String name) {
        return new Request(null, repository, name, output, url, clock.instant(), null, false);
    }

    private int judge(Pushed pushed) {
        Gate.Verdict verdict = Gate.judge(request(pushed.ref()), pushed.before(), pushed.after());
        if (verdict instanceof Gate.Verdict.Unreadable unreadable) {
            say("push refused: " + unreadable.message());
            return Exit.FAILURE;
        }
        PushReport report = new PushReport(terminal.err(), repository);
        return report.refused(((Gate.Verdict.Judged) verdict).fresh()) ? Exit.PROBLEMS : Exit.DONE;
    }

    /** Publishes what the branch is once it is this hook's turn: a later push may have come first. */
    private int publish(Pushed pushed, long start) {
        Builder builder = new Builder(Progress.SILENT, clock);
        Outcome outcome = atomic || AtomicSite.standsAt(output)
                ? new AtomicSite(builder, output).build(request(pushed.ref()), false)
                : builder.build(request(pushed.ref()), false);
        if (outcome instanceof Failure failure) {
            say(pushed.branch() + " is not published: " + failure.message());
            return failure.usage() ? Exit.USAGE : Exit.FAILURE;
        }
        Report report = (Report) outcome;
        new PushReport(terminal.err(), repository).published(pushed, report, Math.max(0, clock.millis() - start));
        return report.failed() ? Exit.PROBLEMS : Exit.DONE;
    }

    private void say(String what) {
        terminal.err().println("infrawiki: " + what);
    }
}
