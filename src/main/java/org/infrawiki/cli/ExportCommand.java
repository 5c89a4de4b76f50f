package org.infrawiki.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.infrawiki.build.Wiki;
import org.infrawiki.export.Exported;
import org.infrawiki.export.Wanted;
import org.infrawiki.inventory.Inventory;
import org.infrawiki.inventory.net.DomainName;
import org.infrawiki.model.Nearest;
import org.infrawiki.model.Severity;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code infrawiki export}. */
@Command(
        name = "export",
        description = "Writes what the wiki knows for another program.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    private SourceOptions source = new SourceOptions();

    @Parameters(paramLabel = "FORMAT", description = "The format, see below.")
    private String format = "";

    @Option(names = "--output", paramLabel = "DIR", description = "Write files there. Default: standard output.")
    private @Nullable Path output;

    @Option(names = "--zone", paramLabel = "NAME", description = "Only this DNS zone (zones, octodns, ddns).")
    private @Nullable String zone;

    ExportCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    /** Formats are looked for only when somebody asks for help. */
    @Spec
    void spec(CommandSpec spec) {
        spec.usageMessage()
                .sectionMap()
                .put(
                        UsageMessageSpec.SECTION_KEY_FOOTER,
                        help -> System.lineSeparator() + "Formats:" + System.lineSeparator() + formats());
    }

    private static String formats() {
        StringBuilder text = new StringBuilder();
        Wiki.exports()
                .forEach((name, summary) -> text.append(String.format(Locale.ROOT, "  %-12s %s%n", name, summary)));
        return text.toString();
    }

    @Override
    public Integer call() {
        SortedMap<String, String> formats = Wiki.exports();
        if (!formats.containsKey(format)) {
            String near = Nearest.hint(format, formats.keySet());
            return usage("there is no format '" + format + "'; "
                    + (near.isEmpty() ? "there are " + String.join(", ", formats.keySet()) : near));
        }
        return new Opening(terminal, clock).with(source, "export", this::export);
    }

    private int usage(String mistake) {
        terminal.err().println("infrawiki export: " + mistake);
        return Exit.USAGE;
    }

    private int export(Wiki wiki) {
        Optional<DomainName> only = Optional.empty();
        if (zone != null) {
            TreeSet<String> zones = new TreeSet<>();
            wiki.site()
                    .part(Inventory.class)
                    .zones()
                    .forEach(page -> zones.add(page.name().value()));
            only = DomainName.of(zone).filter(name -> zones.contains(name.text()));
            if (only.isEmpty()) {
                String near = Nearest.hint(zone, zones);
                return usage("no page declares a zone '" + zone + "'; "
                        + (near.isEmpty() ? "there are " + String.join(", ", zones) : near));
            }
        }
        Exported exported = wiki.export(format, new Wanted(true, only));
        exported.problems().forEach(terminal.err()::println);
        long errors = wiki.problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .count();
        if (errors > 0) {
            terminal.err()
                    .println("infrawiki export: the wiki has " + ReportPrinter.count(errors, "error")
                            + ", and what is wrong is left out; see 'infrawiki check'");
        }
        boolean refused = exported.problems().stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
        int written = write(exported.files(), zone == null && !refused);
        return written == Exit.DONE && refused ? Exit.PROBLEMS : written;
    }

    /** @param whole whether these are all files of the format */
    private int write(Map<String, byte[]> files, boolean whole) {
        Path folder = output;
        if (folder == null) {
            files.values().forEach(bytes -> terminal.out().print(new String(bytes, StandardCharsets.UTF_8)));
            terminal.out().flush();
            return Exit.DONE;
        }
        try {
            new ExportFolder(folder).write(format, files, whole).forEach(file -> terminal.err()
                    .println("infrawiki export: " + file + " is no longer made and was changed by somebody; it stays"));
            return Exit.DONE;
        } catch (IOException failed) {
            terminal.err().println("infrawiki export: can't write to " + folder + ": " + failed.getMessage());
            return Exit.FAILURE;
        }
    }
}
