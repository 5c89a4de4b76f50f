package org.infrawiki.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code infrawiki init}: a wiki that builds, a copy of the example with the manual. */
@Command(
        name = "init",
        description = "Makes a wiki in a new or empty folder: the example, which is also the manual.",
        footer = {
            "",
            "With --from-ikiwiki it makes only the configuration, infrawiki.yaml, for the pages in DIR (or those that the"
                    + " setup names), and lists what has no equivalent and what to do. The pages are not changed."
        },
        mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {
    private static final Pattern EXAMPLES_DAY = Pattern.compile("(?m)(?:^#.*\n)*^today:.*\n\n?");

    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "The folder to make.")
    private @Nullable Path given;

    @Option(
            names = "--from-ikiwiki",
            paramLabel = "SETUP",
            description = "Take the configuration from this setup file of ikiwiki, in YAML.")
    private @Nullable Path setup;

    private Path folder = Path.of("");

    InitCommand(Terminal terminal, java.time.Clock clock) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (setup == null && given == null) {
            terminal.err().println("infrawiki init: name the folder to make");
            return Exit.USAGE;
        }
        folder = given == null ? folder : given;
        try {
            if (setup != null) {
                return new FromIkiwiki(terminal).run(setup, given);
            }
            if (Files.exists(folder) && (!Files.isDirectory(folder) || !isEmpty(folder))) {
                terminal.err()
                        .println("infrawiki init: " + folder + " exists and is not an empty folder; name a new one");
                return Exit.USAGE;
            }
            Files.createDirectories(folder);
            copyConfiguration();
            copyContent();
            terminal.out()
                    .println("infrawiki: made a wiki in " + folder + "; build it with: infrawiki build --source "
                            + folder);
            return Exit.DONE;
        } catch (IOException | URISyntaxException failed) {
            terminal.err().println("infrawiki init: can't write to " + folder + ": " + failed.getMessage());
            return Exit.FAILURE;
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var entries = Files.newDirectoryStream(folder)) {
            return !entries.iterator().hasNext();
        }
    }

    /** Without the day on which the example stands still, or nothing in a new wiki would ever come to its end. */
    private void copyConfiguration() throws IOException {
        try (InputStream in = InitCommand.class.getResourceAsStream("/infrawiki.yaml")) {
            if (in != null) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                Files.writeString(
                        folder.resolve("infrawiki.yaml"),
                        EXAMPLES_DAY.matcher(text).replaceFirst(""));
            }
        }
    }

    private void copyContent() throws IOException, URISyntaxException {
        var content = InitCommand.class.getResource("/content/index.md");
        if (content == null) {
            throw new IOException("the program was packaged without its example");
        }
        URI uri = content.toURI();
        if (!uri.getScheme().equals("jar")) {
            copyTree(parent(Path.of(uri)));
            return;
        }
        try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
            copyTree(jar.getPath("/content"));
        }
    }

    private static Path parent(Path file) throws IOException {
        Path parent = file.getParent();
        if (parent == null) {
            throw new IOException("the example has no folder");
        }
        return parent;
    }

    private void copyTree(Path from) throws IOException {
        List<Path> files;
        try (var paths = Files.walk(from)) {
            files = paths.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            Path target =
                    folder.resolve("content").resolve(from.relativize(file).toString());
            @Nullable Path parent = target.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.copy(file, target);
        }
    }
}
