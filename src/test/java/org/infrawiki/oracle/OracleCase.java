package org.infrawiki.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.infrawiki.build.Builder;
import org.infrawiki.build.Outcome;
import org.infrawiki.build.Progress;
import org.infrawiki.build.Report;
import org.infrawiki.build.Request;

/**
 * A small wiki and what ikiwiki made of it; {@code src/test/resources/oracle/README.md} says how a case is laid out.
 *
 * @param folder the folder of the case
 */
record OracleCase(Path folder) {
    private static final String URL = "http://wiki.example.org";

    /** The date ikiwiki's sources had, too, so that lists in the order of age agree. */
    private static final Instant DATE = Instant.parse("2024-01-01T00:00:00Z");

    String name() {
        return folder.getFileName().toString();
    }

    /**
     * Builds the wiki and says in what the site is not as the case wants it.
     *
     * @param work an empty folder
     * @return one difference a line; empty when all is as expected
     */
    List<String> differences(Path work) throws IOException {
        Path site = work.resolve("site");
        Outcome outcome = build(copy(work.resolve("wiki")), site);
        if (!(outcome instanceof Report)) {
            return List.of("nothing was built: " + outcome);
        }
        List<Expectation> expectations = lines("expect.txt").stream()
                .map(Expectation::parse)
                .filter(expectation -> !expectation.isUnasked())
                .toList();
        List<String> differences = new ArrayList<>(linkDifferences(site));
        for (Expectation expectation : expectations) {
            expectation.check(site).ifPresent(differences::add);
        }
        return differences;
    }

    private List<String> linkDifferences(Path site) throws IOException {
        Set<String> unasked = new TreeSet<>();
        for (String line : lines("expect.txt")) {
            Expectation expectation = Expectation.parse(line);
            if (expectation.isUnasked()) {
                unasked.add(expectation.page());
            }
        }
        if (unasked.contains("*")) {
            return List.of();
        }
        Map<String, List<String>> wanted = byPage(lines("facts.tsv"));
        Map<String, List<String>> found = byPage(new SiteFacts(URL).of(site));
        Set<String> asked = new TreeSet<>(wanted.keySet());
        asked.addAll(sources());
        asked.removeAll(unasked);
        List<String> differences = new ArrayList<>();
        for (String page : asked) {
            List<String> want = wanted.getOrDefault(page, List.of());
            List<String> got = found.getOrDefault(page, List.of());
            if (!want.equals(got)) {
                differences.add("links: expected " + shown(want) + "\n         but got " + shown(got));
            }
        }
        return differences;
    }

    private static String shown(List<String> facts) {
        return String.join("; ", facts).replace('\t', ' ');
    }

    private static Map<String, List<String>> byPage(List<String> facts) {
        Map<String, List<String>> pages = new TreeMap<>();
        for (String fact : facts) {
            String page = fact.substring(0, fact.indexOf('\t'));
            pages.computeIfAbsent(page, name -> new ArrayList<>()).add(fact);
        }
        return pages;
    }

    /** The names of the pages that have a source. */
    private Set<String> sources() throws IOException {
        Path src = folder.resolve("src");
        try (var files = Files.walk(src)) {
            Set<String> names = new TreeSet<>();
            files.map(file -> src.relativize(file).toString())
                    .filter(path -> path.endsWith(".md") || path.endsWith(".mdwn"))
                    .forEach(path -> names.add(path.substring(0, path.lastIndexOf('.'))));
            return names;
        }
    }

    private static Outcome build(Path wiki, Path site) {
        return new Builder(Progress.SILENT).build(Request.folder(wiki, DATE).withOutput(site), true);
    }

    private Path copy(Path wiki) throws IOException {
        Path src = folder.resolve("src");
        try (var files = Files.walk(src)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = wiki.resolve(src.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
                Files.setLastModifiedTime(target, FileTime.from(DATE));
            }
        }
        Map<String, String> settings = new LinkedHashMap<>(Map.of("name", "Test", "url", URL, "html", "trusted"));
        for (String line : lines("infrawiki.yaml")) {
            String[] setting = line.split(": *", 2);
            settings.put(setting[0], setting[1]);
        }
        StringBuilder yaml = new StringBuilder();
        new TreeMap<>(settings)
                .forEach((key, value) ->
                        yaml.append(key).append(": ").append(value).append('\n'));
        Files.writeString(wiki.resolve("infrawiki.yaml"), yaml);
        return wiki;
    }

    private List<String> lines(String file) throws IOException {
        Path path = folder.resolve(file);
        return Files.exists(path) ? Files.readAllLines(path) : List.of();
    }

    /** Every case, by name. */
    static List<OracleCase> all(Path cases) {
        try (var folders = Files.list(cases)) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(OracleCase::new)
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The cases we don't meet yet, each with the reason. */
    static Map<String, String> gaps(Path cases) {
        try {
            Map<String, String> gaps = new TreeMap<>();
            for (String line : Files.readAllLines(cases.resolve("known-gaps.txt"))) {
                List<String> parts = Arrays.asList(line.split("\t", 2));
                gaps.put(parts.get(0), parts.get(parts.size() - 1));
            }
            return gaps;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
