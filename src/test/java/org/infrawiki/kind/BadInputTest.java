package org.infrawiki.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infrawiki.inventory.Inventory;
import org.infrawiki.inventory.Kind;
import org.infrawiki.inventory.Kinds;
import org.infrawiki.inventory.Pages;
import org.infrawiki.inventory.dns.Dns;
import org.infrawiki.inventory.dns.ZoneFile;
import org.infrawiki.inventory.schema.Field;
import org.infrawiki.inventory.schema.Schema;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in a field: an error at its place or a value, never a crash, and never a line more in a zone file. */
class BadInputTest {
    private static final List<String> VALUES = List.of(
            "",
            "~",
            "\"\"",
            "\" \"",
            "[]",
            "[[]]",
            "[[a]]",
            "{}",
            "{a: b}",
            "[{a: b}]",
            "{name: {name: {name: x}}}",
            "[1, [2, {3: [4]}]]",
            "-1",
            "99999999999999999999999999",
            "1e9",
            "0x10",
            "١٢٣",
            "10.0.3.١",
            "999.999.999.999",
            "10.0.0.1/99",
            "\"::::\"",
            "\"fe80::1%eth0\"",
            "x".repeat(64),
            "x".repeat(64) + ".example.org",
            "x".repeat(10_000),
            "my_host_name.example.org",
            "bücher.example",
            "\"a\\r\\nevil.example.org. 1 IN A 192.0.2.66\"",
            "\"a\\nevil.example.org. 1 IN A 192.0.2.66\"",
            "\"example.org. TXT \\\"a\\r\\nevil.example.org. A 192.0.2.66\\\"\"",
            "\"a\\0b\"",
            "\"\\u202e\\u2028\"",
            "$INCLUDE /etc/passwd",
            "$ORIGIN evil.example.",
            "\"[[nas]]\"",
            "../../../etc/passwd",
            "/",
            "//",
            "2026-13-45",
            "2026-02-30",
            "yes",
            "'@'",
            "'*'",
            "'*.*.example.org'");

    static Stream<Arguments> fields() {
        return Pages.KINDS.all().stream().flatMap(kind -> own(kind).fields().stream()
                .filter(field -> !field.name().equals("kind"))
                .flatMap(field -> Stream.concat(
                        Stream.of(Arguments.of(kind.name(), field.name())),
                        field.form().fields().stream()
                                .map(inner -> Arguments.of(kind.name(), field.name() + ": {" + inner.name())))));
    }

    /** The fields of every page are tried on a plain one only. */
    private static Schema own(Kind kind) {
        return kind.name().equals("page") ? Kinds.schema(kind) : kind.schema();
    }

    @ParameterizedTest
    @MethodSource("fields")
    void isAnErrorAtItsPlaceAndNeverACrash(String kind, String field) {
        for (String value : VALUES) {
            judge(kind, line(field, value));
        }
        judge(kind, line(field, "[" + "a, ".repeat(9_999) + "a]"));
        judge(kind, line(field, "[" + "{}, ".repeat(9_999) + "[]]"));
    }

    private static String line(String field, String value) {
        return field.contains("{") ? field + ": " + value + "}" : field + ": " + value;
    }

    private static void judge(String kind, String line) {
        Pages pages = new Pages()
                .add("zones/example.org", "visibility: public", "nameservers: [ns.example.net]")
                .add("networks/lan", "prefixes: [192.0.2.0/24]", "zone: example.org")
                .add("hosts/nas", "interfaces: [{name: eth0, addresses: [192.0.2.1]}]")
                .raw("tested", "---\nkind: " + kind + "\n" + line + "\n---\n");
        Inventory inventory = pages.inventory();
        Dns dns = new Dns(inventory);
        String about = kind + ", " + line.substring(0, Math.min(120, line.length()));
        assertThat(Stream.concat(inventory.problems().stream(), dns.problems().stream()))
                .as(about)
                .allSatisfy(BadInputTest::isWellFormed);
        dns.zones().forEach(zone -> assertThat(ZoneFile.text(zone, 1).lines())
                .as(about)
                .allMatch(text -> text.matches("(;|\\$TTL [0-9]+$|[a-z0-9._*/-]+\\t[0-9]+\\tIN\\t[A-Z0-9]+\\t).*"))
                .noneMatch(text -> text.startsWith("evil")));
    }

    private static void isWellFormed(Problem problem) {
        assertThat(problem.where().path()).endsWith(".md");
        assertThat(problem.where().line()).isPositive();
        assertThat(problem.where().column()).isPositive();
        assertThat(problem.toString().chars().noneMatch(Character::isISOControl))
                .isTrue();
        assertThat(problem.message().length()).isLessThan(500);
    }

    /** What stands for a wrong value in each form; all are refused, and nothing else is. */
    @ParameterizedTest
    @MethodSource("fields")
    void aMapWhereNoneIsExpectedAndAnEmptyValueAreRefused(String kind, String field) {
        boolean takesMaps = Pages.KINDS.kind(kind).stream()
                .map(Kinds::schema)
                .flatMap(schema -> schema.field(field).stream())
                .map(Field::form)
                .anyMatch(form -> !form.fields().isEmpty() || form.expects().startsWith("a map from"));
        assertThat(codes(kind, line(field, ""))).as("empty %s", field).contains("bad-front-matter");
        if (!takesMaps) {
            assertThat(codes(kind, line(field, "{zzz: q}")))
                    .as("map for %s", field)
                    .contains("bad-front-matter");
        }
        assertThat(codes(kind, line(field, "[[[]]]"))).as("lists for %s", field).contains("bad-front-matter");
    }

    /** Fields that take any text on one line, for nobody but a reader has to understand it. */
    private static final Set<String> FREE = Set.of(
            "affects",
            "role",
            "hardware",
            "site",
            "os",
            "package_managers",
            "interfaces: {name",
            "records",
            "backup: {to",
            "backup: {method",
            "backup: {schedule",
            "backup: {keep",
            "backup: {restore",
            "backup: {none",
            "title",
            "description",
            "tags",
            "author",
            "license",
            "copyright",
            "aliases",
            "owner",
            "why",
            "authorurl",
            "keywords",
            "permalink",
            "redir",
            "robots",
            "stylesheet",
            "guid",
            "sortas",
            "toc",
            "for",
            "when",
            "severity",
            "certificate: {by",
            "packages",
            "config",
            "data",
            "unit",
            "check",
            "address",
            "provider",
            "contact",
            "links");

    /** Every other field against every value that is none of its: an error on the line of the field. */
    @ParameterizedTest
    @MethodSource("fields")
    void whatIsNoValueOfAFieldIsAnErrorAtItsPlace(String kind, String field) {
        for (String value :
                List.of("\"\"", "~", "maybe so", "١٢٣", "10.0.3.١", "{zz: q}", "[{zz: q}]", "\"a\\r\\nb\"")) {
            boolean free = FREE.contains(field) && !value.startsWith("{") && !value.startsWith("[");
            boolean accepts = field.equals("accept") && value.startsWith("{");
            if (free || accepts) {
                continue;
            }
            assertThat(places(kind, line(field, value)))
                    .as("%s: %s", kind, line(field, value))
                    .contains(3);
        }
    }

    private static List<Integer> places(String kind, String line) {
        return new Pages()
                .raw("tested", "---\nkind: " + kind + "\n" + line + "\n---\n").inventory().problems().stream()
                        .filter(problem -> problem.severity() == Severity.ERROR)
                        .map(problem -> problem.where().line())
                        .toList();
    }

    private static List<String> codes(String kind, String line) {
        return new Pages()
                .raw("tested", "---\nkind: " + kind + "\n" + line + "\n---\n").inventory().problems().stream()
                        .map(Problem::code)
                        .toList();
    }

    /** Each of them is read, told of and published once; a quadratic algorithm would not come to an end here. */
    @Test
    void tenThousandAddressesAreRead() {
        List<String> addresses = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            addresses.add("10." + i / 65_536 + "." + i / 256 % 256 + "." + i % 256);
        }
        Pages pages = new Pages()
                .add("zones/home.example.org", "visibility: internal", "nameservers: [ns.example.net]")
                .add("networks/lan", "prefixes: [10.0.0.0/8]", "zone: home.example.org")
                .add("hosts/many", "interfaces: [{name: eth0, addresses: [" + String.join(", ", addresses) + "]}]")
                .add("services/many", "runs_on: [" + addresses.stream().collect(Collectors.joining(", ")) + "]");
        assertThat(pages.dns().zones().iterator().next().records()).hasSizeGreaterThan(9_000);
        assertThat(pages.problems()).hasSize(10_000);
    }

    /** A thousand names on a thousand addresses are a million records, of one small page. */
    @Test
    void namesTimesAddressesAreBounded() {
        List<String> names = new ArrayList<>();
        List<String> addresses = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            names.add("n" + i + ".home.example.org");
            addresses.add("10.0." + i / 250 + "." + (1 + i % 250));
        }
        Pages pages = new Pages()
                .add("zones/home.example.org", "visibility: internal", "nameservers: [ns.example.net]")
                .add("networks/lan", "prefixes: [10.0.0.0/8]", "zone: home.example.org")
                .add(
                        "hosts/many",
                        "interfaces: [{name: eth0, addresses: [" + String.join(", ", addresses) + "]}]",
                        "names: [" + String.join(", ", names) + "]");
        Dns dns = pages.dns();
        assertThat(dns.zones().iterator().next().records()).hasSizeLessThan(53_000);
        assertThat(dns.problems())
                .filteredOn(problem -> problem.code().equals("bad-record"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString())
                        .startsWith("hosts/many.md:4:")
                        .contains("the names of hosts/many from n50.home.example.org on are not published"));
    }

    @Test
    void kindsAreFoundByTheirFiles() {
        assertThat(Pages.KINDS.all().stream().map(Kind::name))
                .containsExactly("decision", "host", "network", "page", "post", "runbook", "service", "site", "zone");
    }
}
