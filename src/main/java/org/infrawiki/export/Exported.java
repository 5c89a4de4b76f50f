package org.infrawiki.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.infrawiki.model.Problem;

/**
 * What an export gave.
 *
 * @param files bytes by path
 * @param problems what could not be written, or is not final
 */
public record Exported(Map<String, byte[]> files, List<Problem> problems) {
    public static final Exported NOTHING = new Exported(Map.of(), List.of());

    public Exported {
        files = new TreeMap<>(files);
        problems = List.copyOf(problems);
    }

    /** One file. */
    static Exported file(String path, String text) {
        return new Exported(Map.of(path, text.getBytes(StandardCharsets.UTF_8)), List.of());
    }
}
