package org.infrawiki.inventory.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.infrawiki.inventory.Pages;
import org.infrawiki.model.PageName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rules by which DNS follows from the pages, one file for each statement: pages ({@code == NAME}), then what comes out
 * ({@code --> zones/NAME}: records, with a TTL only where it is not the zone's, then names with dynamic addresses; {@code
 * --> problems}: place and code). The number in front of a file's name is the rule's.
 */
class RulesTest {
    private static final Path RULES = Path.of("src/test/resources/inventory/rules");

    static Stream<String> rules() throws IOException {
        try (Stream<Path> files = Files.list(RULES)) {
            return files.map(file -> file.getFileName().toString().replace(".txt", "")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void whatGoesInAndWhatComesOut(String rule) throws IOException {
        Map<String, List<String>> sections = sections(Files.readAllLines(RULES.resolve(rule + ".txt")));
        Pages pages = new Pages();
        sections.forEach((name, lines) -> {
            if (name.startsWith("== ")) {
                pages.add(name.substring(3), lines.toArray(String[]::new));
            }
        });
        assertThat(pages.problems()).isEmpty();
        Dns dns = pages.dns();
        sections.forEach((name, lines) -> {
            if (name.startsWith("--> zones/")) {
                ZoneData zone = dns.zone(new PageName(name.substring(4))).orElseThrow();
                assertThat(shown(zone)).as(name).isEqualTo(lines);
            }
        });
        assertThat(dns.problems().stream()
                        .map(problem -> problem.where() + " " + problem.code())
                        .toList())
                .isEqualTo(sections.getOrDefault("--> problems", List.of()));
    }

    private static Map<String, List<String>> sections(List<String> lines) {
        Map<String, List<String>> sections = new TreeMap<>();
        List<String> section = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("== ") || line.startsWith("--> ")) {
                section = sections.computeIfAbsent(line, key -> new ArrayList<>());
            } else {
                section.add(line);
            }
        }
        return sections;
    }

    private static List<String> shown(ZoneData zone) {
        long ttl = zone.zone().ttl().value().toSeconds();
        Stream<String> records = zone.records().stream()
                .filter(record -> !record.data().equals("ns.example.net."))
                .map(record -> record.name().absolute() + " " + (record.ttl() == ttl ? "" : record.ttl() + " ")
                        + record.type() + " " + record.data());
        Stream<String> dynamic = zone.dynamic().stream()
                .map(name -> "; " + name.name() + " " + name.type() + " " + name.host()
                        + name.dyn().map(dyn -> " " + dyn).orElse(""));
        return Stream.concat(records, dynamic).toList();
    }
}
