package org.infrawiki.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.infrawiki.inventory.Kind;
import org.infrawiki.inventory.KindText;
import org.infrawiki.inventory.Kinds;
import org.infrawiki.inventory.Pages;
import org.infrawiki.inventory.schema.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KindTextTest {
    static Stream<Kind> kinds() {
        return Pages.KINDS.all().stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theManualHasEveryField(Kind kind) {
        String manual = KindText.fields(kind);
        for (Field<?> field : kind.schema().fields()) {
            assertThat(manual).contains("| `" + field.name() + "` |");
            for (Field<?> inner : field.form().fields()) {
                assertThat(manual).contains("| `" + inner.name() + "` |");
            }
        }
        assertThat(manual.lines().filter(line -> line.startsWith("|")))
                .allMatch(line ->
                        line.replace("\\|", "").chars().filter(c -> c == '|').count() == 6);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyFieldSaysWhatItIsForAndItsExampleIsRight(Kind kind) {
        Pages names = new Pages()
                .add("hosts/gw", "role: x")
                .add("hosts/nas", "role: x")
                .add("hosts/owl", "role: x")
                .add("hosts/mx1", "role: x")
                .add("services/monitoring", "check: x")
                .add("services/files", "check: x")
                .add("services/mail", "check: x")
                .add("networks/lan", "prefixes: 10.9.0.0/16")
                .add("networks/site-house", "prefixes: 10.8.0.0/16")
                .add("sites/house", "contact: x")
                .raw("runbooks/restore-from-owl", "---\nkind: runbook\n---\n")
                .add("zones/home.example.org", "visibility: internal", "nameservers: [ns.example.net]");
        for (Field<?> field : Kinds.schema(kind).fields()) {
            assertThat(field.doc()).as(field.name()).isNotBlank().doesNotEndWith(".");
            assertThat(field.name()).matches("[a-z][a-z_]*").isNotIn("on", "off", "yes", "no", "y", "n");
            if (!field.name().equals("kind")) {
                String required = Kinds.schema(kind).fields().stream()
                        .filter(other -> other.required() && !other.equals(field))
                        .map(other -> other.name() + ": " + other.example() + "\n")
                        .reduce("", String::concat);
                names.raw(
                        "tested",
                        "---\nkind: " + kind.name() + "\n" + required + field.name() + ": " + field.example()
                                + "\n---\n");
                assertThat(names.problems()).as(field.name()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aNewPageIsRightAsItIs(Kind kind) {
        String name = kind.name().equals("zone") ? "example.org" : "some-thing";
        assertThat(new Pages()
                        .raw(KindText.page(kind, name).path(), KindText.template(kind, name))
                        .problems())
                .isEmpty();
        assertThat(KindText.template(kind, name)).contains("kind: " + kind.name() + "\n", "#title: Mail\n");
    }

    @Test
    void theJsonSchemaHasEveryKind() {
        String schema = KindText.jsonSchema(Pages.KINDS);
        for (Kind kind : Pages.KINDS.all()) {
            assertThat(schema).contains("\"const\": \"" + kind.name() + "\"");
        }
        assertThat(schema).startsWith("{\n  \"$schema\": ").endsWith("}\n").contains("\"interfaces\"", "\"runs_on\"");
        // YAML is a superset of JSON, so its reader tells whether this is well-formed.
        assertThat(new org.yaml.snakeyaml.Yaml().<java.util.Map<String, Object>>load(schema))
                .containsKeys("$schema", "anyOf");
    }

    @Test
    void theExampleWikiHasNoProblems() {
        assertThat(new Pages().folder(Path.of("content")).problems()).isEmpty();
    }
}
