package org.infrawiki.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.infrawiki.model.Digest;
import org.jspecify.annotations.Nullable;

/**
 * The files of a theme: the wiki's own before those of the program. A template may name a file of the program's theme
 * although the wiki replaces it, by {@value #PROGRAM} before its path, and so extend it.
 */
final class ThemeFiles {
    /** The program's theme. */
    static final String DEFAULT = "default";

    /** What stands before the path of a file of the program's theme. */
    static final String PROGRAM = "program/";

    private static final List<String> PACKAGED = List.of(
            "favicon.svg",
            "foot.peb",
            "notfound.peb",
            "page.peb",
            "palette.css",
            "redirect.peb",
            "site.js",
            "theme.css",
            "theme.js");

    private final String name;
    /** Read when asked for: a page needs two of them, and to open one in a jar takes a millisecond. */
    private final Map<String, byte[]> program = new ConcurrentHashMap<>();

    private final TreeMap<String, byte[]> own;
    private final String id;

    ThemeFiles(String name, Map<String, byte[]> own) {
        this.name = name;
        this.own = new TreeMap<>(own);
        this.id = digest();
    }

    private byte[] packaged(String path) {
        return program.computeIfAbsent(path, ThemeFiles::read);
    }

    private static byte[] read(String path) {
        try (InputStream in = ThemeFiles.class.getResourceAsStream("/themes/" + DEFAULT + "/" + path)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file themes/" + DEFAULT + "/" + path);
            }
            return in.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A file's text, or null where the theme has none of that name. */
    @Nullable
    String text(String path) {
        boolean program = path.startsWith(PROGRAM);
        byte[] bytes = program ? null : own.get(path);
        String packaged = program ? path.substring(PROGRAM.length()) : path;
        if (bytes == null && PACKAGED.contains(packaged)) {
            bytes = packaged(packaged);
        }
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    boolean hasOwn() {
        return !own.isEmpty();
    }

    List<String> ownTemplates() {
        return own.keySet().stream().filter(ThemeFiles::isTemplate).toList();
    }

    /** Leaves out a template that can't be read. */
    void dropOwn(String path) {
        own.remove(path);
    }

    /** Where a file stands in the wiki; for one of the program's, its name there. */
    String place(String path) {
        return path.startsWith(PROGRAM)
                ? "<themes/" + DEFAULT + "/" + path.substring(PROGRAM.length()) + ">"
                : "themes/" + name + "/" + path;
    }

    Map<String, byte[]> assets() {
        TreeMap<String, byte[]> assets = new TreeMap<>();
        PACKAGED.stream()
                .filter(path -> !isTemplate(path))
                .forEach(path -> assets.put(Theme.FOLDER + path, packaged(path)));
        own.forEach((path, bytes) -> assets.put(Theme.FOLDER + path, bytes));
        assets.keySet().removeIf(ThemeFiles::isTemplate);
        return assets;
    }

    String id() {
        return id;
    }

    /** Without the program's own files: they change with the program. */
    private String digest() {
        Digest digest = new Digest();
        digest.put(name).put(own.size());
        own.forEach((path, bytes) -> digest.put(path).put(bytes));
        return Long.toHexString(digest.value());
    }

    private static boolean isTemplate(String path) {
        return path.endsWith(".peb");
    }
}
