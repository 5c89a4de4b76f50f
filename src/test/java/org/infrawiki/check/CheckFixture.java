package org.infrawiki.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Two wikis in one text file named after a code: {@code == bad} shows its problem, {@code == good} does not. {@code --
 * PATH} starts a file of the wiki, {@code -- problems} the lines that are expected for the code. The pages of {@code
 * common.txt} (zones, networks, a sound host) are in every wiki unless it replaces them. {@code {x*300}} is 300 times x,
 * and U+2400 stands for the NUL it depicts.
 */
record CheckFixture(String code, Map<String, String> bad, List<String> problems, Map<String, String> good) {
    private static final Path ROOT = Path.of("src/test/resources/checks");
    private static final String COMMON = "common.txt";
    private static final Pattern REPEATED = Pattern.compile("\\{(.)\\*(\\d+)\\}");
    private static final String END = ".txt";

    static List<CheckFixture> all() {
        try (Stream<Path> files = Files.list(ROOT)) {
            Map<String, String> common = read(ROOT.resolve(COMMON)).getOrDefault("all", Map.of());
            return files.filter(file -> !file.endsWith(COMMON))
                    .sorted()
                    .map(file -> read(file, common))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static CheckFixture read(Path file, Map<String, String> common) {
        String name = file.getFileName().toString();
        Map<String, Map<String, String>> parts = read(file);
        Map<String, String> bad = new LinkedHashMap<>(common);
        bad.putAll(parts.getOrDefault("bad", Map.of()));
        String problems = bad.getOrDefault("problems", "");
        bad.remove("problems");
        Map<String, String> good = new LinkedHashMap<>(common);
        good.putAll(parts.getOrDefault("good", Map.of()));
        return new CheckFixture(
                name.substring(0, name.length() - END.length()),
                bad,
                problems.lines().filter(line -> !line.isBlank()).toList(),
                good);
    }

    private static Map<String, Map<String, String>> read(Path file) {
        Map<String, Map<String, String>> parts = new LinkedHashMap<>();
        Map<String, String> part = new LinkedHashMap<>();
        String path = "";
        for (String line : text(file).lines().toList()) {
            if (line.startsWith("== ")) {
                part = parts.computeIfAbsent(line.substring(3), name -> new LinkedHashMap<>());
            } else if (line.startsWith("-- ")) {
                path = line.substring(3);
                part.put(path, "");
            } else {
                part.merge(path, line + "\n", String::concat);
            }
        }
        return parts;
    }

    private static String text(Path file) {
        try {
            return REPEATED.matcher(Files.readString(file))
                    .replaceAll(
                            found -> Matcher.quoteReplacement(found.group(1).repeat(Integer.parseInt(found.group(2)))))
                    .replace('\u2400', '\0');
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
