package org.infrawiki.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The page of man(1), made of what every {@code --help} is made of; in the macros of man(7). */
final class ManPage {
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "INFRAWIKI_CACHE",
            "The folder of class archives, which make the start quicker, instead of ~/.cache/infrawiki; \"none\" for none.",
            "INFRAWIKI_JAVA",
            "The home of the JDK to use, instead of the newest one found.",
            "INFRAWIKI_JAVA_OPTS",
            "More options for the JVM, split at blanks.",
            "NO_COLOR",
            "Where it is set, nothing is coloured.");

    private static final Map<String, String> FILES = Map.of(
            "infrawiki.yaml",
            "The configuration of a wiki, in its root.",
            "DIR/.infrawiki",
            "What a build leaves for the next one beside the site: the state, the list of files it made, the lock and the"
                    + " status. A web server need not show it. Without it everything is built anew.");

    private final PrintWriter out;

    ManPage(PrintWriter out) {
        this.out = out;
    }

    void print(CommandSpec root) {
        out.println(".TH INFRAWIKI 1 \"\" \"" + text(root.version()[0]) + "\" \"User Commands\"");
        section("NAME");
        out.println("infrawiki \\- " + sentence(root.usageMessage().description()));
        section("SYNOPSIS");
        out.println("\\fBinfrawiki\\fR \\fICOMMAND\\fR [\\fIOPTION\\fR]\\&...");
        section("DESCRIPTION");
        paragraph("infrawiki turns a git repository of markdown pages about hosts, services, networks and zones into a"
                + " static site. Facts in the front matter of pages are checked, joined, shown and exported. The manual"
                + " is a wiki itself; 'infrawiki init DIR' makes a copy of it.");
        section("COMMANDS");
        root.subcommands().values().stream().distinct().forEach(command -> command("infrawiki", command));
        section("EXIT STATUS");
        Exit.meanings().forEach((code, meaning) -> item("\\fB" + code.strip() + "\\fR", text(meaning) + "."));
        section("ENVIRONMENT");
        ENVIRONMENT.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> item("\\fB" + entry.getKey() + "\\fR", text(entry.getValue())));
        section("FILES");
        FILES.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> item("\\fI" + text(entry.getKey()) + "\\fR", text(entry.getValue())));
        section("SEE ALSO");
        out.println(".BR git (1),\n.BR githooks (5)");
        out.flush();
    }

    private void command(String before, CommandLine line) {
        CommandSpec spec = line.getCommandSpec();
        String name = before + " " + spec.name();
        List<CommandLine> below =
                spec.subcommands().values().stream().distinct().toList();
        if (!below.isEmpty()) {
            below.forEach(command -> command(name, command));
            return;
        }
        String words = spec.positionalParameters().stream()
                .map(parameter ->
                        parameter.arity().min() == 0 ? "[" + parameter.paramLabel() + "]" : parameter.paramLabel())
                .collect(Collectors.joining(" "));
        out.println(".SS \"" + text((name + " " + words).strip()) + "\"");
        paragraph(String.join(" ", spec.usageMessage().description()));
        for (PositionalParamSpec parameter : spec.positionalParameters()) {
            item("\\fI" + text(parameter.paramLabel()) + "\\fR", text(String.join(" ", parameter.description())));
        }
        for (OptionSpec option : spec.options()) {
            if (!option.usageHelp() && !option.versionHelp() && !option.hidden()) {
                String value = option.arity().max() > 0 ? " \\fI" + text(option.paramLabel()) + "\\fR" : "";
                item(
                        "\\fB" + text(option.longestName()) + "\\fR" + value + (option.required() ? " (required)" : ""),
                        text(String.join(" ", option.description())));
            }
        }
        List<String> notes = Arrays.stream(spec.usageMessage().footer())
                .filter(note -> !note.isBlank())
                .toList();
        if (notes.size() == 1) {
            paragraph(notes.get(0));
        } else if (!notes.isEmpty()) {
            out.println(".PP\n.nf");
            notes.forEach(note -> out.println(text(note)));
            out.println(".fi");
        }
    }

    private void section(String name) {
        out.println(".SH \"" + name + "\"");
    }

    private void item(String tag, String text) {
        out.println(".TP\n" + tag + "\n" + text);
    }

    private void paragraph(String text) {
        out.println(".PP\n" + text(text));
    }

    private static String sentence(String[] lines) {
        String all = String.join(" ", lines);
        return text(Character.toLowerCase(all.charAt(0)) + all.substring(1)).replaceFirst("\\.$", "");
    }

    /** Text as it is: no escapes, no macro at the beginning of a line, and a minus that can be copied. */
    private static String text(String text) {
        String escaped = text.replace("\\", "\\e").replace("-", "\\-").replace("\"", "\\(dq");
        return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
    }
}
