package org.infrawiki.build;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SortedMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Edits that are seldom made and reach far: keys of the configuration, files of the wiki's own theme and templates, drafts,
 * aliases, two files for one page, a file in place of a folder, and files that are no pages.
 */
final class OddEdits {
    private static final List<String> KEYS = List.of(
            "stale_after: 30d",
            "historyurl: \"https://git.example.org/log/[[file]]\"",
            "editurl: \"https://git.example.org/edit/[[file]]#L[[line]]\"",
            "userdir: posts",
            "exclude: [\"*.csv\"]",
            "indexpages: no",
            "language: de",
            "html: escaped",
            "html: trusted",
            "feeds: [json]",
            "feeds: []",
            "audience: internal",
            "tagbase: labels",
            "nonsense: 1",
            "checks: {broken-link: off, no-backup: error}",
            "checks: {orphan-page: warning, fail_on: never, no-owner: off}",
            "runbooks: {move: {for: [host], title: \"Move %s\", description: To another place.}}");
    private static final List<String> EXPORTS = List.of(
            "zones, ssh", "", "hosts, ansible, csv, json", "zones, octodns, prometheus, ddns", "runbooks", "nosuch");
    private static final List<String> FOLDERS = List.of("", "a/", "posts/", "hosts/");
    private static final List<String> ODD_NAMES =
            List.of("we ird é.md", "a+b.md", "amp&.md", "q?.md", "100%.md", "x.MD", "_x.md", "X.md", "discussion.md");

    private final Random random;
    private final SortedMap<String, String> files;
    private final BiConsumer<String, String> write;
    private final Consumer<String> remove;

    /** @param files what the wiki has now */
    OddEdits(
            Random random, SortedMap<String, String> files, BiConsumer<String, String> write, Consumer<String> remove) {
        this.random = random;
        this.files = files;
        this.write = write;
        this.remove = remove;
    }

    void one() {
        String number = Integer.toString(random.nextInt(3));
        switch (random.nextInt(15)) {
            case 0, 1 -> configure();
            case 2 -> theme(number);
            case 3 -> template(number);
            case 4 -> runbook(number);
            case 5, 6 -> toggle("draft: true\n");
            case 7 -> toggle("aliases: [old/name" + number + ", x, posts/y]\n");
            case 8 -> toggle("description: It is [[x]] " + number + "\n");
            case 9 -> twice();
            case 10 -> fileOrFolder(number);
            case 11 -> write.accept(any(FOLDERS) + any(ODD_NAMES), "Odd [[x]], [[we ird é]].\n\n[[!tag green]]\n");
            case 12 -> otherCase();
            case 13 -> {
                String path =
                        any(List.of("local.css", "x/index.html", "posts/index.atom", "hosts/nas/f.txt", "404.html"));
                drop(path, "/* " + number + " */\n");
            }
            default -> attachment(number);
        }
    }

    /** Removes it if it is there, else writes it. */
    private void drop(String path, String text) {
        if (files.containsKey(path)) {
            remove.accept(path);
        } else {
            write.accept(path, text);
        }
    }

    private void configure() {
        StringBuilder text = new StringBuilder("name: Odd\nurl: https://wiki.example.org\n");
        text.append("today: 2026-")
                .append(any(List.of("11-23", "12-24", "06-30")))
                .append('\n');
        text.append("exports: [").append(any(EXPORTS)).append("]\n");
        for (int i = random.nextInt(3); i > 0; i--) {
            String key = any(KEYS);
            if (!text.toString().contains("\n" + key.replaceFirst(":.*", ":"))) {
                text.append(key).append('\n');
            }
        }
        if (random.nextInt(12) == 0) {
            remove.accept("infrawiki.yaml");
        } else {
            write.accept("infrawiki.yaml", text.toString());
        }
    }

    private void theme(String number) {
        switch (random.nextInt(4)) {
            case 0 -> drop("themes/default/foot.peb", "<footer><p>Foot " + number + "</p></footer>\n");
            case 1 -> drop("themes/default/redirect.peb", "<p>Gone " + number + " {{ nosuch }}</p>\n");
            case 2 -> drop("themes/default/palette.css", ":root { --n: " + number + "; }\n");
            default -> drop("themes/default/broken.peb", "{% if " + number);
        }
    }

    private void template(String number) {
        switch (random.nextInt(3)) {
            case 0 -> {
                drop("templates/card.peb", "<p>Card " + number + " {{ text }}</p>\n");
                write.accept("posts/x.md", "[[!template id=card text=\"of [[y]]\"]]\n");
            }
            case 1 -> {
                drop("templates/item.tmpl", "<p>" + number + " <TMPL_VAR TITLE></p>\n");
                write.accept("index.md", "[[!inline pages=\"posts/*\" template=item]]\n");
            }
            default -> {
                drop("templates/box.md", "<div class=\"n" + number + "\">\n<TMPL_VAR text>\n</div>\n");
                write.accept("a/x.md", "[[!template id=box text=\"the [[x]]\"]]\n");
            }
        }
    }

    private void runbook(String number) {
        switch (random.nextInt(3)) {
            case 0 -> drop("templates/runbooks/hops.md", "## debian 12 to 13\n\n- " + number + " Look.\n");
            case 1 -> drop("templates/runbooks/move.md", "Move {{ host.name | md }}, " + number + ".\n\n1. Lift it.\n");
            default ->
                drop(
                        "templates/runbooks/restore.md",
                        "Restore {{ page | md }}, " + number + "."
                                + any(List.of("\n", " {{ nosuch.x }}\n", " {% if\n")));
        }
    }

    /** Puts a line into the front matter of a page, or takes it away. */
    private void toggle(String line) {
        String path = page();
        String text = files.getOrDefault(path, "");
        String key = line.substring(0, line.indexOf(':') + 1);
        if (!text.startsWith("---\n")) {
            write.accept(path, "---\n" + line + "---\n" + text);
        } else if (text.contains("\n" + key)) {
            write.accept(path, text.replaceFirst("\n" + key + "[^\n]*", ""));
        } else {
            write.accept(path, text.replaceFirst("---\n", "---\n" + line));
        }
    }

    /** Two files for one page: only one of them is. */
    private void twice() {
        String path = page();
        String name = path.replaceFirst("\\.(md|mdwn)$", "");
        String other = any(List.of(name + ".md", name + ".mdwn", name + "/index.md"));
        if (!other.equals(path)) {
            drop(other, "The other [[x]].\n\n[[!nosuch]]\n");
        }
    }

    private void fileOrFolder(String number) {
        String file = "odd/thing";
        String below = "odd/thing/inner.md";
        if (files.containsKey(file)) {
            remove.accept(file);
            write.accept(below, "Inside " + number + " [[thing]].\n");
        } else {
            if (files.containsKey(below)) {
                remove.accept(below);
            }
            write.accept(file, "plain " + number + "\n");
        }
    }

    private void otherCase() {
        String path = page();
        int slash = path.lastIndexOf('/') + 1;
        String first = path.substring(slash, slash + 1);
        String turned = first.equals(first.toUpperCase(Locale.ROOT))
                ? first.toLowerCase(Locale.ROOT)
                : first.toUpperCase(Locale.ROOT);
        String to = path.substring(0, slash) + turned + path.substring(slash + 1);
        if (!files.containsKey(to)) {
            String text = files.getOrDefault(path, "");
            remove.accept(path);
            write.accept(to, text);
        }
    }

    private void attachment(String number) {
        switch (random.nextInt(3)) {
            case 0 -> drop("data.csv", "a,b\n" + number + ",\"x, y\"\n");
            case 1 -> drop("pic.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + number + "\"/>");
            default ->
                write.accept(
                        "a/b/nas.md",
                        "[[!table file=\"data.csv\" format=csv]]\n\n[[!img pic.svg alt=p]]\n\n[[!include x]]\n");
        }
    }

    private String page() {
        return any(files.keySet().stream()
                .filter(path -> path.matches(".*\\.(md|mdwn)"))
                .toList());
    }

    private String any(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
