package org.infrawiki.build;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;

/** Which program this is: a state made by another one is worth nothing. */
final class Program {
    private Program() {}

    /** Changes whenever the program does: the version, and size and time of the jar it runs from. */
    static String id() {
        CodeSource source = Program.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            return "unknown";
        }
        try {
            Path place = Path.of(source.getLocation().toURI());
            return Files.isRegularFile(place)
                    ? Files.size(place) + "-" + Files.getLastModifiedTime(place).toMillis()
                    : "classes";
        } catch (IOException | URISyntaxException unknown) {
            return "unknown";
        }
    }
}
