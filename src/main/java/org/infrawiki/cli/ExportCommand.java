package org.infrawiki.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.infrawiki.build.Wiki;
import org.infrawiki.model.Nearest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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

    @Parameters(paramLabel = "FORMAT", description = "The format; a wrong one lists those there are.")
    private String format = "";

    @Option(names = "--output", paramLabel = "DIR", description = "Write files there. Default: standard output.")
    private @Nullable Path output;

    ExportCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        List<String> formats = Wiki.exports();
        if (!formats.contains(format)) {
            String near = Nearest.hint(format, formats);
            terminal.err()
                    .println("infrawiki export: there is no format '" + format + "'; there are "
                            + String.join(", ", formats) + (near.isEmpty() ? "" : "; " + near));
            return Exit.USAGE;
        }
        return new Opening(terminal, clock).with(source, "export", this::export);
    }

    private int export(Wiki wiki) {
        Map<String, byte[]> files = new TreeMap<>(wiki.export(format));
        Path folder = output;
        if (folder == null) {
            files.values().forEach(bytes -> terminal.out().print(new String(bytes, StandardCharsets.UTF_8)));
            terminal.out().flush();
            return Exit.DONE;
        }
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path target = folder.resolve(file.getKey());
                Path parent = target.getParent();
                if (parent != null) {
                    Files.createDirectories(parent);
                }
                Files.write(target, file.getValue());
            }
            return Exit.DONE;
        } catch (IOException failed) {
            terminal.err().println("infrawiki export: can't write to " + folder + ": " + failed.getMessage());
            return Exit.FAILURE;
        }
    }
}
