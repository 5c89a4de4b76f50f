package org.infrawiki.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A folder that exports are written to. A list in it says which files are ours, so that the file of a zone that is no
 * more goes, and nothing that somebody else put there or changed.
 */
final class ExportFolder {
    /** A line a file: format, SHA-256 of what was written, path; with blanks between them. */
    static final String LIST = ".infrawiki-export";

    private static final int FIELDS = 3;

    private final Path folder;

    ExportFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes the files of an export, and removes those of the same format that it does not have any more.
     *
     * @param whole whether these are all files of the format; else none is removed
     * @return the files that are no longer made but stay, since somebody changed them
     */
    List<Path> write(String format, Map<String, byte[]> files, boolean whole) throws IOException {
        Map<String, String> listed = read();
        List<Path> kept = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            replace(folder.resolve(file.getKey()), file.getValue());
        }
        for (Map.Entry<String, String> line : List.copyOf(listed.entrySet())) {
            boolean gone = line.getValue().startsWith(format + " ") && !files.containsKey(line.getKey());
            if (whole && gone) {
                Path file = folder.resolve(line.getKey()).normalize();
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && file.startsWith(folder.normalize())) {
                    if (line.getValue().equals(format + " " + digest(Files.readAllBytes(file)))) {
                        Files.delete(file);
                    } else {
                        kept.add(file);
                    }
                }
                listed.remove(line.getKey());
            }
        }
        files.forEach((path, bytes) -> listed.put(path, format + " " + digest(bytes)));
        StringBuilder text = new StringBuilder();
        listed.forEach(
                (path, what) -> text.append(what).append(' ').append(path).append('\n'));
        if (!listed.isEmpty() || Files.exists(folder.resolve(LIST))) {
            replace(folder.resolve(LIST), text.toString().getBytes(StandardCharsets.UTF_8));
        }
        return kept;
    }

    /** Format and digest by path; a line of another form counts for nothing. */
    private Map<String, String> read() throws IOException {
        Map<String, String> listed = new TreeMap<>();
        Path list = folder.resolve(LIST);
        if (Files.isRegularFile(list)) {
            for (String line : new String(Files.readAllBytes(list), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                String[] fields = line.split(" ", FIELDS);
                if (fields.length == FIELDS) {
                    listed.put(fields[2], fields[0] + " " + fields[1]);
                }
            }
        }
        return listed;
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException every) {
            throw new IllegalStateException("every Java platform has SHA-256", every);
        }
    }

    /** Leaves a file alone that says the same already, so that what watches it sees changes only. */
    private static void replace(Path target, byte[] bytes) throws IOException {
        if (Files.isRegularFile(target) && Arrays.equals(Files.readAllBytes(target), bytes)) {
            return;
        }
        Path folder = target.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path temporary = target.resolveSibling("." + target.getFileName() + ".new");
        Files.write(temporary, bytes);
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
