package org.infrawiki.parse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Value;
import org.infrawiki.model.Where;

/**
 * Reads an ikiwiki setup file in YAML and says what it means here.
 *
 * @param configuration the text of our configuration file
 * @param source the folder of the pages, or the empty string
 * @param notes what has no equivalent, sorted: {@code option NAME: what to do}, {@code plugin NAME: what to do}
 * @param problems why nothing, or not all, could be read
 */
public record IkiwikiSetup(String configuration, String source, List<String> notes, List<Problem> problems) {
    public IkiwikiSetup {
        notes = List.copyOf(notes);
        problems = List.copyOf(problems);
    }

    /**
     * @param path of the file, for messages
     * @param named whether the wiki's folder holds a folder {@code content}, which would be taken for all of the pages
     */
    public static IkiwikiSetup read(String path, byte[] bytes, boolean named) {
        List<Problem> problems = new ArrayList<>();
        SourceText text = SourceText.of(bytes, path);
        if (isPerl(text.text())) {
            problems.add(Problem.error(
                    "bad-configuration",
                    new Where(path, 1, 1),
                    "this setup file is a Perl program, and only those in YAML are read",
                    "let ikiwiki write it in YAML: ikiwiki --setup " + path + " --dumpsetup new.setup"));
            return new IkiwikiSetup("", "", List.of(), problems);
        }
        Value.Entries root = YamlValues.read(path, text.text(), 1, problems);
        return new Reading(root.entries()).result(problems, named);
    }

    private static boolean isPerl(String text) {
        return text.startsWith("#!/usr/bin/perl")
                || text.lines().anyMatch(line -> line.startsWith("use IkiWiki::Setup"));
    }

    /** Goes through one file. */
    private static final class Reading {
        private final Map<String, Value.Entry> entries;
        private final Map<String, String> advice = advice();
        private final TreeSet<String> notes = new TreeSet<>();

        Reading(Map<String, Value.Entry> entries) {
            this.entries = entries;
        }

        IkiwikiSetup result(List<Problem> problems, boolean named) {
            List<String> added = list("add_plugins");
            List<String> disabled = list("disable_plugins");
            for (String option : entries.keySet()) {
                String usual = usual(option);
                if (usual.isEmpty() ? isSet(option) : !text(option).equals(usual)) {
                    note("option", option, "there is nothing like it; leave it out");
                }
            }
            String rcs = text("rcs");
            if (!rcs.isEmpty() && !rcs.equals("git")) {
                notes.add("option rcs: only git is read; convert the history of " + rcs + " to git");
            }
            added.stream()
                    .filter(plugin -> !disabled.contains(plugin))
                    .forEach(plugin -> note(
                            "plugin",
                            plugin,
                            "there is nothing like it; its directives are reported" + " where they stand"));
            if (disabled.contains("htmlscrubber")) {
                notes.add(
                        "plugin htmlscrubber: it is disabled, so 'html: trusted' keeps raw HTML and scripts as they are;"
                                + " write 'html: sanitized' unless you trust everybody who pushes");
            }
            disabled.stream()
                    .filter(plugin -> "-".equals(advice.get("plugin " + plugin)) && !plugin.equals("htmlscrubber"))
                    .forEach(plugin -> notes.add("plugin " + plugin
                            + ": it is disabled there and always on here; nothing to do" + " where no page uses it"));
            return new IkiwikiSetup(
                    configuration(added, disabled, named), text("srcdir"), new ArrayList<>(notes), problems);
        }

        private String configuration(List<String> added, List<String> disabled, boolean named) {
            Map<String, String> keys = new LinkedHashMap<>();
            keys.put("name", quoted(text("wikiname").isEmpty() ? "wiki" : text("wikiname")));
            if (!text("url").isEmpty()) {
                keys.put("url", quoted(text("url")));
            }
            if (named) {
                keys.put("content", "'.'");
            }
            keys.put("tagbase", quoted(text("tagbase").replaceAll("^/+|/+$", "")));
            if (text("locale").matches("[a-z]{2,3}([_.@].*)?")) {
                keys.put("language", text("locale").replaceFirst("[_.@].*", ""));
            }
            keys.put("html", disabled.contains("htmlscrubber") || added.contains("rawhtml") ? "trusted" : "sanitized");
            List<String> feeds = new ArrayList<>();
            for (String format : List.of("rss", "atom")) {
                if (isOn(format)) {
                    feeds.add(format);
                }
            }
            keys.put("feeds", feeds.toString());
            keys.put("indexpages", isOn("indexpages") ? "yes" : "no");
            if (!text("userdir").isEmpty()) {
                keys.put("userdir", quoted(text("userdir")));
            }
            if (!text("historyurl").isEmpty()) {
                keys.put("historyurl", quoted(text("historyurl")));
            }
            StringBuilder out = new StringBuilder("# Made from an ikiwiki setup by 'infrawiki init --from-ikiwiki'.\n");
            keys.forEach(
                    (key, value) -> out.append(key).append(": ").append(value).append('\n'));
            return out.toString();
        }

        private void note(String kind, String name, String otherwise) {
            String told = advice.getOrDefault(kind + " " + name, otherwise).replaceFirst("^= \\S+ \\| ", "");
            if (!told.equals("-")) {
                notes.add(kind + " " + name + ": " + told);
            }
        }

        /** The value that ikiwiki writes by itself, or the empty string. */
        private String usual(String option) {
            String told = advice.getOrDefault("option " + option, "");
            return told.startsWith("= ") ? told.substring(2, told.indexOf(" | ")) : "";
        }

        /** Whether somebody wants something of an option: empty ones and switches that are off say nothing. */
        private boolean isSet(String option) {
            Value.Entry entry = entries.get(option);
            if (entry == null) {
                return false;
            }
            if (entry.value() instanceof Value.Items items) {
                return !items.items().isEmpty();
            }
            return !(entry.value() instanceof Value.Text text)
                    || (!text.text().isBlank() && !text.text().equals("0"));
        }

        private boolean isOn(String option) {
            return isSet(option) && !List.of("no", "false", "off").contains(text(option));
        }

        private String text(String option) {
            Value.Entry entry = entries.get(option);
            return entry != null && entry.value() instanceof Value.Text text
                    ? text.text().strip()
                    : "";
        }

        private List<String> list(String option) {
            Value.Entry entry = entries.get(option);
            if (entry == null || !(entry.value() instanceof Value.Items items)) {
                return List.of(text(option).split("\\s+")).stream()
                        .filter(word -> !word.isEmpty())
                        .toList();
            }
            return items.items().stream()
                    .filter(Value.Text.class::isInstance)
                    .map(item -> ((Value.Text) item).text().strip())
                    .toList();
        }

        /** A scalar of YAML that means this text whatever is in it. */
        private static String quoted(String text) {
            return "'" + text.replace("'", "''") + "'";
        }

        private static Map<String, String> advice() {
            Map<String, String> advice = new TreeMap<>();
            try (InputStream in = IkiwikiSetup.class.getResourceAsStream("ikiwiki-setup.txt")) {
                if (in != null) {
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .map(line -> line.split(" (?=[=|] )", 2))
                            .filter(parts -> parts.length == 2)
                            .forEach(parts -> advice.put(parts[0], parts[1].replaceFirst("^\\| ", "")));
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            return advice;
        }
    }
}
