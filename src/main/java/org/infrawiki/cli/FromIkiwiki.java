package org.infrawiki.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.infrawiki.parse.IkiwikiSetup;
import org.infrawiki.parse.SettingsReader;
import org.jspecify.annotations.Nullable;

/** {@code infrawiki init --from-ikiwiki}: the configuration for a wiki that was ikiwiki's. */
final class FromIkiwiki {
    private final Terminal terminal;

    FromIkiwiki(Terminal terminal) {
        this.terminal = terminal;
    }

    /** @param folder the pages, or null for those that the setup names */
    int run(Path setup, @Nullable Path folder) throws IOException {
        if (!Files.isRegularFile(setup)) {
            return usage("there is no file " + setup + "; name the setup file of the ikiwiki");
        }
        boolean named = folder != null && Files.isDirectory(folder.resolve("content"));
        IkiwikiSetup read = IkiwikiSetup.read(setup.toString(), Files.readAllBytes(setup), named);
        if (!read.problems().isEmpty()) {
            read.problems().forEach(terminal.err()::println);
            return Exit.USAGE;
        }
        Path root = folder == null ? Path.of(read.source()) : folder;
        if (folder == null && (read.source().isEmpty() || !Files.isDirectory(root))) {
            return usage("name the folder of the pages: infrawiki init --from-ikiwiki " + setup + " SRC");
        }
        Path file = root.resolve(SettingsReader.FILE);
        if (Files.exists(file)) {
            return usage(file + " is there already, and is left as it is; move it away first");
        }
        Files.createDirectories(root);
        Files.write(file, read.configuration().getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
        terminal.out().println("infrawiki: wrote " + file);
        if (!read.notes().isEmpty()) {
            terminal.out().println("What has no equivalent:");
            read.notes().forEach(note -> terminal.out().println("  " + note));
        }
        terminal.out().println("Build it with: infrawiki build --source " + root + " --output DIR");
        return Exit.DONE;
    }

    private int usage(String mistake) {
        terminal.err().println("infrawiki init: " + mistake);
        return Exit.USAGE;
    }
}
