package org.infrawiki.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A command line that is nothing but long options, each spelt out and given once, as hooks and timers write them:
 * {@code --git REPO --output DIR --atomic}. Whatever else there is, right or wrong, is left to picocli, which also makes
 * all help and all messages about wrong use.
 *
 * <p>It exists because picocli's class files are of a form that no class archive of the JVM takes (Java 5, whose
 * classes cannot be verified beforehand): to load them and read the annotations took 0.15 of the 0.5 seconds in which a page was
 * published among 10,000.
 */
final class PlainLine {
    /** Stands for an option without a value; a value is never empty. */
    private static final String FLAG = "";

    /** What nobody has asked for yet, by name. */
    private final Map<String, String> options = new HashMap<>();

    private boolean plain = true;

    PlainLine(List<String> words) {
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at);
            boolean valued = at + 1 < words.size() && !words.get(at + 1).startsWith("-");
            String value = valued ? words.get(++at) : FLAG;
            // An empty value, a file of options (@FILE) and --name=value are rare enough.
            plain &= word.startsWith("--")
                    && word.indexOf('=') < 0
                    && !value.startsWith("@")
                    && value.isEmpty() != valued;
            plain &= options.put(word, value) == null;
        }
    }

    /** Whether this option is there, which takes no value. */
    boolean flag(String name) {
        String value = options.remove(name);
        plain &= value == null || value.equals(FLAG);
        return value != null;
    }

    /** The value of this option; null where it isn't there. */
    @Nullable
    String value(String name) {
        String value = options.remove(name);
        plain &= value == null || !value.equals(FLAG);
        return value;
    }

    @Nullable
    Path path(String name) {
        String value = value(name);
        return value == null ? null : Path.of(value);
    }

    @Nullable
    LocalDate date(String name) {
        String value = value(name);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeException wrong) {
            plain = false;
            return null;
        }
    }

    /** Whether all of it was asked for and understood. */
    boolean isRead() {
        return plain && options.isEmpty();
    }
}
