package org.infrawiki.cli;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The scripts in a repository's folder of hooks; those of others are kept and called. */
final class HookScripts {
    static final String PUBLISH = "post-receive";
    static final String GATE = "pre-receive";

    private static final String MARK = "# infrawiki hook:";
    private static final String KEPT = ".before-infrawiki";

    private final Path folder;

    HookScripts(Path folder) {
        this.folder = folder;
    }

    /** Writes one, in place of ours or before that of another; says whether another one was there. */
    boolean install(String name, List<String> options) throws IOException {
        Files.createDirectories(folder);
        Path hook = folder.resolve(name);
        Path kept = folder.resolve(name + KEPT);
        boolean foreign = Files.exists(hook, LinkOption.NOFOLLOW_LINKS) && !isOurs(hook);
        if (foreign) {
            if (Files.exists(kept, LinkOption.NOFOLLOW_LINKS)) {
                throw new IOException(
                        hook + " is not ours, and neither is " + kept.getFileName() + " beside it; join the two first");
            }
            Files.move(hook, kept);
        }
        Path fresh = folder.resolve("." + name + ".new");
        Files.writeString(fresh, text(name, options));
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.move(fresh, hook, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return Files.isExecutable(kept);
    }

    /** Takes ours away and puts back what was there before; says whether there was one. */
    boolean remove(String name) throws IOException {
        Path hook = folder.resolve(name);
        if (!Files.exists(hook) || !isOurs(hook)) {
            return false;
        }
        Path kept = folder.resolve(name + KEPT);
        if (Files.exists(kept, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(kept, hook, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.delete(hook);
        }
        return true;
    }

    private static boolean isOurs(Path hook) throws IOException {
        return Files.isRegularFile(hook)
                && new String(Files.readAllBytes(hook), StandardCharsets.ISO_8859_1).contains(MARK);
    }

    private static String text(String name, List<String> options) throws IOException {
        try (InputStream in = HookScripts.class.getResourceAsStream("/hooks/" + name)) {
            if (in == null) {
                throw new IOException("the program was packaged without its hooks");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@RUN@", words(program()))
                    .replace("@OPTIONS@", words(options));
        }
    }

    /** What starts this program again: the launcher if it was used, else the JVM with the same class path. */
    private static List<String> program() {
        String launcher = System.getProperty("infrawiki.launcher", "");
        if (!launcher.isEmpty()) {
            return List.of(launcher);
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8"));
        command.add("-cp");
        command.add(Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator)));
        command.add(Main.class.getName());
        return command;
    }

    /** Words that a shell reads as they are. */
    static String words(List<String> words) {
        return words.stream()
                .map(word -> word.matches("[\\w./:@%+=,-]+") ? word : "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
    }
}
