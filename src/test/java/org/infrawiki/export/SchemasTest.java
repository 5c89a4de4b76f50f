package org.infrawiki.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** The JSON Schemas we ship accept what they are for, and refuse what is wrong. */
class SchemasTest {
    @Test
    void theInventoryIsOfTheFormThatIsDocumented() {
        try (Exports exports = Exports.example()) {
            Object schema = Exports.yaml(exports.file("json-schema"));
            Map<?, ?> inventory = (Map<?, ?>) Exports.yaml(exports.file("json"));
            assertThat(faults(schema, inventory, "")).isEmpty();
            assertThat((List<?>) inventory.get("hosts")).isNotEmpty();
            assertThat((List<?>) inventory.get("zones")).isNotEmpty();
            Map<Object, Object> wrong = new LinkedHashMap<>(inventory);
            wrong.put("more", 1);
            wrong.remove("hosts");
            assertThat(faults(schema, wrong, "")).containsExactlyInAnyOrder(" lacks hosts", " has more");
        }
    }

    @Test
    void editorsAcceptThePagesOfTheExampleWiki() throws IOException {
        try (Exports exports = Exports.example();
                Stream<Path> pages = Files.walk(Path.of("content"))) {
            Object schema = Exports.yaml(exports.file("schema"));
            for (Path page :
                    pages.filter(file -> file.toString().endsWith(".md")).toList()) {
                String text = Files.readString(page);
                if (text.startsWith("---\n")) {
                    Object matter = matter(text.substring(4, text.indexOf("\n---\n", 4) + 1));
                    assertThat(faults(schema, matter, "")).as(page.toString()).isEmpty();
                }
            }
            assertThat(faults(schema, matter("kind: host\nstatsu: active\n"), ""))
                    .containsExactly(" has statsu");
            assertThat(faults(schema, matter("kind: zone\n"), "")).contains(" lacks visibility");
            assertThat(faults(schema, matter("kind: host\nstateful: true\ndraft: no\n"), ""))
                    .isEmpty();
            assertThat(faults(schema, matter("kind: hots\n"), "")).hasSize(1);
            assertThat(faults(schema, matter("kind: host\nssh: {port: 70000}\n"), ""))
                    .anyMatch(fault -> fault.endsWith(" is above 65535"));
            assertThat(faults(schema, matter("kind: host\nclasses: [A-B]\n"), ""))
                    .isNotEmpty();
            assertThat(faults(schema, matter("kind: host\ninterfaces: {name: e, mac: 00-00-5E-00-53}\n"), ""))
                    .isNotEmpty();
            assertThat(faults(schema, matter("kind: host\ninterfaces: {name: e, mac: 00-00-5E-00-53-01}\n"), ""))
                    .isEmpty();
        }
    }

    /** As an editor's YAML reader with the core schema of YAML 1.2 sees it: numbers and booleans, but no dates. */
    private static Object matter(String yaml) {
        return plain(new Yaml(new SafeConstructor(new LoaderOptions())).compose(new java.io.StringReader(yaml)));
    }

    private static Object plain(Node node) {
        if (node instanceof MappingNode map) {
            Map<String, Object> plain = new LinkedHashMap<>();
            map.getValue()
                    .forEach(entry ->
                            plain.put(((ScalarNode) entry.getKeyNode()).getValue(), plain(entry.getValueNode())));
            return plain;
        }
        if (node instanceof SequenceNode list) {
            return list.getValue().stream().map(SchemasTest::plain).toList();
        }
        String text = ((ScalarNode) node).getValue();
        boolean typed = node.getTag().equals(Tag.INT) || node.getTag().equals(Tag.BOOL);
        return typed && text.matches("[0-9]{1,9}")
                ? (Object) Integer.valueOf(text)
                : typed && text.matches("true|false") ? (Object) Boolean.valueOf(text) : text;
    }

    /** The part of JSON Schema (draft 2020-12) that our schemas use; an unknown keyword is a fault. */
    private static List<String> faults(Object schema, Object value, String at) {
        List<String> faults = new ArrayList<>();
        ((Map<?, ?>) schema).forEach((key, rule) -> {
            switch ((String) key) {
                case "$schema", "title", "description", "examples", "properties", "patternProperties", "then" -> {}
                case "type" -> {
                    if (types(rule).stream().noneMatch(type -> isOf(type, value))) {
                        faults.add(at + " is no " + rule + ": " + value);
                    }
                }
                case "const" -> check(Objects.equals(rule, value), at + " is not " + rule, faults);
                case "enum" -> check(((List<?>) rule).contains(value), at + " is none of " + rule, faults);
                case "pattern" ->
                    check(
                            !(value instanceof String text)
                                    || Pattern.compile((String) rule)
                                            .matcher(text)
                                            .find(),
                            at + " does not match " + rule + ": " + value,
                            faults);
                case "items" -> {
                    if (value instanceof List<?> list) {
                        for (int i = 0; i < list.size(); i++) {
                            faults.addAll(faults(rule, list.get(i), at + "/" + i));
                        }
                    }
                }
                case "minimum" ->
                    check(
                            !(value instanceof Number number) || number.longValue() >= ((Number) rule).longValue(),
                            at + " is below " + rule,
                            faults);
                case "maximum" ->
                    check(
                            !(value instanceof Number number) || number.longValue() <= ((Number) rule).longValue(),
                            at + " is above " + rule,
                            faults);
                case "required" -> {
                    if (value instanceof Map<?, ?> map) {
                        ((List<?>) rule).forEach(name -> check(map.containsKey(name), at + " lacks " + name, faults));
                    }
                }
                case "additionalProperties" -> unknown((Map<?, ?>) schema, rule, value, at, faults);
                case "allOf" -> ((List<?>) rule).forEach(one -> faults.addAll(faults(one, value, at)));
                case "anyOf", "oneOf" ->
                    check(
                            ((List<?>) rule).stream().anyMatch(one -> faults(one, value, at)
                                    .isEmpty()),
                            at + " is none of the forms allowed: " + value,
                            faults);
                case "if" -> {
                    if (faults(rule, value, at).isEmpty()) {
                        faults.addAll(faults(Exports.at(schema, "then"), value, at));
                    }
                }
                default -> faults.add("the schema has the keyword " + key);
            }
        });
        if (value instanceof Map<?, ?> map && ((Map<?, ?>) schema).get("properties") instanceof Map<?, ?> known) {
            map.forEach((name, inner) -> {
                if (known.containsKey(name)) {
                    faults.addAll(faults(known.get(name), inner, at + "/" + name));
                }
            });
        }
        return faults;
    }

    private static void unknown(Map<?, ?> schema, Object rule, Object value, String at, List<String> faults) {
        if (!(value instanceof Map<?, ?> map)) {
            return;
        }
        Map<?, ?> known = schema.get("properties") instanceof Map<?, ?> properties ? properties : Map.of();
        Map<?, ?> patterns = schema.get("patternProperties") instanceof Map<?, ?> some ? some : Map.of();
        map.forEach((name, inner) -> {
            boolean free = patterns.keySet().stream().anyMatch(pattern -> Pattern.compile((String) pattern)
                    .matcher((String) name)
                    .find());
            if (!known.containsKey(name) && !free) {
                if (rule instanceof Map<?, ?> more) {
                    faults.addAll(faults(more, inner, at + "/" + name));
                } else {
                    check(!Boolean.FALSE.equals(rule), at + " has " + name, faults);
                }
            }
        });
    }

    private static void check(boolean good, String fault, List<String> faults) {
        if (!good) {
            faults.add(fault);
        }
    }

    private static List<Object> types(Object rule) {
        return rule instanceof List<?> list ? new ArrayList<>(list) : List.of(rule);
    }

    private static boolean isOf(Object type, Object value) {
        return switch ((String) type) {
            case "object" -> value instanceof Map<?, ?>;
            case "array" -> value instanceof List<?>;
            case "string" -> value instanceof String;
            case "integer", "number" -> value instanceof Number;
            case "boolean" -> value instanceof Boolean;
            case "null" -> value == null;
            default -> false;
        };
    }
}
