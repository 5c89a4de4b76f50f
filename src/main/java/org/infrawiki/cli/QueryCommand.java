package org.infrawiki.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.infrawiki.build.Wiki;
import org.infrawiki.model.PageName;
import org.infrawiki.query.Match;
import org.infrawiki.query.Matches;
import org.infrawiki.query.SpecError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code infrawiki query}. */
@Command(
        name = "query",
        description = "Prints the pages a pagespec matches, one a line.",
        mixinStandardHelpOptions = true)
final class QueryCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    private SourceOptions source = new SourceOptions();

    @Parameters(paramLabel = "SPEC", description = "The pagespec, such as 'tagged(dns) and posts/*'.")
    private String spec = "";

    @Option(names = "--sort", paramLabel = "KEYS", description = "The order, such as 'age title'. Default: by name.")
    private String sort = "";

    @Option(
            names = "--from",
            paramLabel = "PAGE",
            description = "The page that says it, for ./ and links. Default: index.")
    private String from = "index";

    QueryCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        return new Opening(terminal, clock).with(source, "query", this::query);
    }

    private int query(Wiki wiki) {
        String page = from.replaceAll("^/+|/+$", "");
        Matches matches = Match.in(wiki.site(), spec, page.isEmpty() ? PageName.INDEX : new PageName(page), sort);
        SpecError error = matches.error();
        if (error != null) {
            String said = error.in() == SpecError.In.SORT ? sort : spec;
            terminal.err().println("infrawiki query: " + error.message());
            terminal.err().println("  " + said.replace('\n', ' '));
            terminal.err().println("  " + " ".repeat(Math.max(0, error.offset())) + "^");
            if (!error.hint().isEmpty()) {
                terminal.err().println(error.hint());
            }
            return Exit.USAGE;
        }
        matches.names().forEach(terminal.out()::println);
        return Exit.DONE;
    }
}
