package org.infrawiki.cli;

import java.time.Clock;
import java.util.Collection;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.infrawiki.model.Nearest;
import org.infrawiki.query.FunctionDoc;
import org.infrawiki.query.SpecFunction;
import org.infrawiki.query.SpecFunctions;
import org.infrawiki.render.Directive;
import org.infrawiki.render.Directives;
import org.infrawiki.render.Doc;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code infrawiki help}: of a command, or of the wiki's language as its words document themselves. */
@Command(
        name = "help",
        description = "Explains a command, a directive or a pagespec function.",
        footer = {
            "",
            "infrawiki help COMMAND            as infrawiki COMMAND --help",
            "infrawiki help directives [NAME]  what can stand in [[! ]]",
            "infrawiki help pagespecs [NAME]   what can stand in a pagespec",
            "infrawiki help man                the page for man(1)"
        },
        mixinStandardHelpOptions = true)
final class HelpCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", arity = "0..1", paramLabel = "TOPIC", description = "A command, directives or pagespecs.")
    private @Nullable String topic;

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = "One of them; without it, a list.")
    private @Nullable String name;

    HelpCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        CommandLine root = spec.root().commandLine();
        if (topic == null) {
            root.usage(terminal.out());
            return Exit.DONE;
        }
        return switch (topic) {
            case "directives", "directive" -> directives();
            case "pagespecs", "pagespec" -> functions();
            case "man" -> {
                new ManPage(terminal.out()).print(spec.root());
                yield Exit.DONE;
            }
            default -> command(root, topic);
        };
    }

    private int command(CommandLine root, String wanted) {
        CommandLine command = root.getSubcommands().get(wanted);
        if (command == null) {
            Collection<String> known = new TreeSet<>(root.getSubcommands().keySet());
            known.add("directives");
            known.add("pagespecs");
            known.add("man");
            return unknown("command or topic", wanted, known);
        }
        CommandLine below = name == null ? null : command.getSubcommands().get(name);
        (below == null ? command : below).usage(terminal.out());
        return Exit.DONE;
    }

    private int directives() {
        Directives all = Directives.installed();
        if (name == null) {
            all.all()
                    .forEach(directive -> line(directive.name(), directive.doc().summary()));
            return Exit.DONE;
        }
        Directive directive = all.get(name.replaceFirst("^!", ""));
        if (directive == null) {
            return unknown(
                    "directive", name, all.all().stream().map(Directive::name).toList());
        }
        Doc doc = directive.doc();
        terminal.out().println(directive.name() + ": " + doc.summary());
        if (!doc.text().isBlank()) {
            terminal.out().println("\n" + doc.text().strip());
        }
        if (!doc.parameters().isEmpty()) {
            terminal.out().println("\nParameters:");
            for (Doc.Parameter parameter : doc.parameters()) {
                String form = parameter.isWord() || parameter.form().isBlank() ? "" : "=" + parameter.form();
                terminal.out().println("  " + parameter.name() + form + "\n      " + parameter.text());
            }
        }
        if (doc.free()) {
            terminal.out().println("\nAny other parameter may be given, too.");
        }
        example(doc.example());
        return Exit.DONE;
    }

    private int functions() {
        Collection<SpecFunction> all = SpecFunctions.installed().all();
        if (name == null) {
            all.forEach(function -> line(function.name(), function.doc().summary()));
            return Exit.DONE;
        }
        SpecFunction function = SpecFunctions.installed().get(name.replaceFirst("\\(.*$", ""));
        if (function == null) {
            return unknown(
                    "pagespec function",
                    name,
                    all.stream().map(SpecFunction::name).toList());
        }
        FunctionDoc doc = function.doc();
        terminal.out().println(function.name() + "(" + doc.args() + "): " + doc.summary());
        example(doc.example());
        return Exit.DONE;
    }

    private void line(String word, String summary) {
        terminal.out().println(String.format(Locale.ROOT, "%-20s %s", word, summary));
    }

    private void example(String example) {
        terminal.out().println("\nExample:");
        example.strip().lines().forEach(line -> terminal.out().println("  " + line));
    }

    private int unknown(String what, String typed, Collection<String> known) {
        String near = Nearest.hint(typed, known);
        terminal.err()
                .println("infrawiki help: there is no " + what + " '" + typed + "'; "
                        + (near.isEmpty() ? "there are " + String.join(", ", known) : near));
        return Exit.USAGE;
    }
}
