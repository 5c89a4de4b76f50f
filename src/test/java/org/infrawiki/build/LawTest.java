package org.infrawiki.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The law: after any edits an incremental build gives, byte for byte, what a full build gives. */
class LawTest {
    private static final int STEPS = 14;
    private static final List<String> FOLDERS = List.of("", "a/", "a/b/", "posts/", "Hosts/");
    private static final List<String> NAMES = List.of("x", "Y", "z", "two_words", "nas", "index", "sidebar");
    static final List<String> TARGETS = List.of(
            "x",
            "y",
            "Z",
            "a/x",
            "/x",
            "two words",
            "b/nas",
            "nas#top",
            "text|posts/x",
            "missing",
            "pic.png",
            "tags/red",
            "old/name",
            "a",
            "index",
            "deep/er");
    static final List<String> TAGS = List.of("red", "green", "two_words", "a/b");
    static final List<String> PIECES = List.of(
            "Some *text* with `[[code]]`.\n",
            "## A heading\n",
            "> [!NOTE]\n> Careful.\n",
            "[markdown](x.md) and ![p](pic.png)\n",
            "[[!inline pages=\"posts/*\" show=3]]\n",
            "[[!inline pages=\"tagged(red) and !index\" archive=yes]]\n",
            "[[!inline pages=\"link(x)\" quick=yes archive=yes sort=title]]\n",
            "[[!inline pagenames=\"x posts/x\"]]\n",
            "[[!map pages=\"*\"]]\n",
            "[[!map pages=\"a/* and page(*)\" show=title]]\n",
            "[[!toc levels=2]]\n",
            "[[!pagestats pages=\"tags/*\"]]\n",
            "[[!pagestats pages=\"*\" style=table show=4]]\n",
            "[[!orphans pages=\"page(*)\"]]\n",
            "[[!brokenlinks pages=\"*\"]]\n",
            "[[!pagecount pages=\"tagged(green)\"]] pages\n",
            "[[!if test=\"tagged(red)\" then=\"some [[x]]\" else=\"none\"]]\n",
            "[[!if test=\"a/x\" all=yes then=\"yes\" else=\"no\"]]\n",
            "[[!template id=box text=\"the [[x]]\"]]\n",
            "[[!toggle id=t text=\"more\"]]\n\n[[!toggleable id=t text=\"\"\"\n[[y]]\n\nhidden\n\"\"\"]]\n",
            "[[!more linktext=\"on\" text=\"rest\"]]\n",
            "[[!taglink green]] [[!wikipedia Debian]]\n",
            "[[!table data=\"\"\"\nname|page\n1|[[x]]\n\"\"\"]]\n",
            "[[!table file=\"data.csv\" format=csv]]\n",
            "[[!img pic.png size=8x alt=\"p\"]]\n",
            "[[!calendar type=month year=2026 month=3 pages=\"posts/*\"]]\n",
            "[[!calendar type=year year=2026 pages=\"posts/*\"]]\n",
            "[[!recentchanges]]\n",
            "[[!include x]]\n",
            "[[!trailitems pages=\"posts/*\"]]\n",
            "[[!inline pages=\"a/*\" trail=yes archive=yes]]\n",
            "[[!cut id=c text=\"cut [[z]]\"]][[!paste id=c]]\n",
            "[[!progress totalpages=\"*\" donepages=\"tagged(red)\"]]\n",
            "[[!linkmap pages=\"a/*\"]]\n",
            "[[!testpagespec match=\"x\" pagespec=\"a/* or link(y)\"]]\n",
            "[[!parentlinks]] [[!date \"2026-03-01\"]] [[!color foreground=red text=\"red\"]]\n",
            "[[!listdirectives]]\n",
            "[[!nonsense a=b]]\n",
            "[[!absorb pagenames=\"x posts/x\"]][[!paste id=c]]\n",
            "[[!copy id=d text=\"twice [[x]]\"]]\n",
            "[[!format txt \"\"\"\nplain [[y]]\n\"\"\"]]\n",
            "[[!highlight lang=sh code=\"ls -l\"]]\n",
            "[[!graph src=\"a -> b; b [ URL = x ]\"]]\n",
            "[[!sidebar content=\"beside [[nas]]\"]]\n",
            "[[!sidebar]]\n",
            "[[!trailitem x]] [[!traillink posts/x text=\"first\"]] [[!trailoptions circular=yes sort=title]]\n",
            "[[!shortcut name=wikipedia url=\"https://en.wikipedia.org/wiki/%s\"]]\n",
            "[[!meta description=\"About [[x]]\" author=\"Bo\"]] [[!meta sibling=x]]\n",
            "[[!templatebody \"body <TMPL_VAR text>\"]]\n",
            "[[!inline pages=\"comment(x)\" feeds=no]]\n",
            "[[!calendar]]\n",
            "[[!pagestats pages=\"tags/*\" among=\"posts/*\"]]\n",
            "[[!map pages=\"kind(page) and created_after(posts/x)\"]]\n",
            "[[!inline pages=\"*\" sort=\"-mtime title\" show=2 feeds=yes atom=yes]]\n");

    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void incrementalEqualsFull(long seed) throws IOException {
        replay(seed, new WikiFolder(temp), () -> {});
    }

    /** Dates come from commits, so that most of what was known stays true between two builds. */
    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26})
    void incrementalEqualsFullOfCommits(long seed) throws IOException {
        WikiFolder wiki = new WikiFolder(temp).inGit();
        Random hours = new Random(-seed);
        replay(seed, wiki, () -> wiki.commit(hours.nextInt(40) - 4));
    }

    private void replay(long seed, WikiFolder wiki, Runnable beforeBuild) throws IOException {
        Random random = new Random(seed);
        SortedMap<String, String> files = new TreeMap<>();
        List<String> log = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            add(random, files, wiki, log);
        }
        wiki.write("pic.png", Pictures.png(40, 30, 0x3366CC));
        wiki.write("data.csv", "a,b\n1,\"x, y\"\n");
        for (int step = 0; step < STEPS; step++) {
            for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
                edit(random, files, wiki, log);
            }
            log.add("-- build " + step);
            beforeBuild.run();
            wiki.build();
            Path fresh = temp.resolve("full" + step);
            wiki.build(fresh);
            compare(wiki, fresh, seed, log);
            Report nothing = wiki.build(wiki.output());
            assertThat(nothing.written()).as("seed %s, built twice", seed).isZero();
            assertThat(nothing.parsed()).as("seed %s, built twice", seed).isZero();
            assertThat(nothing.rendered())
                    .as("seed %s, built twice: %s", seed, nothing.reasons())
                    .isZero();
            WikiFolder.remove(fresh);
        }
    }

    private static void compare(WikiFolder wiki, Path fresh, long seed, List<String> log) throws IOException {
        Map<String, String> expected = WikiFolder.tree(fresh);
        Map<String, String> actual = WikiFolder.tree(wiki.output());
        String context = "seed " + seed + "\n" + String.join("\n", log);
        assertThat(actual.keySet()).as(context).isEqualTo(expected.keySet());
        expected.forEach((path, text) ->
                assertThat(actual.get(path)).as(path + ", " + context).isEqualTo(text));
    }

    private static void edit(Random random, SortedMap<String, String> files, WikiFolder wiki, List<String> log) {
        switch (random.nextInt(10)) {
            case 0, 1 -> add(random, files, wiki, log);
            case 2 -> {
                String path = pick(random, files);
                files.remove(path);
                wiki.delete(path);
                log.add("delete " + path);
            }
            case 3 -> {
                String path = pick(random, files);
                String to = path(random, files);
                String text = files.getOrDefault(path, "");
                files.remove(path);
                wiki.delete(path);
                put(to, text, files, wiki);
                log.add("rename " + path + " to " + to);
            }
            case 4 -> {
                String path = pick(random, files);
                put(path, "[[!meta title=\"T" + random.nextInt(9) + "\"]]\n" + files.get(path), files, wiki);
                log.add("retitle " + path);
            }
            case 5 -> {
                String path = pick(random, files);
                put(path, files.get(path) + "\n[[!tag " + any(random, TAGS) + "]]\n", files, wiki);
                log.add("tag " + path);
            }
            case 6 -> {
                String text = "name: Wiki" + random.nextInt(3) + "\nurl: https://wiki.example.org\n"
                        + (random.nextBoolean() ? "tagbase: labels\n" : "");
                wiki.write("infrawiki.yaml", text);
                log.add("configure " + text.replace('\n', ' '));
            }
            case 7 -> {
                wiki.write(
                        "templates/box.md",
                        "<div class=\"n" + random.nextInt(3) + "\">\n<TMPL_VAR text>\n</div>\n[[!tag green]]\n");
                files.put("templates/box.md", "");
                log.add("template");
            }
            case 8 -> {
                String about = pick(random, files).replaceFirst("\\.[a-z]+$", "");
                wiki.write(
                        about + "/comment_" + random.nextInt(3) + "._comment",
                        "[[!comment format=mdwn username=\"u\" subject=\"S\" date=\"2026-0" + (1 + random.nextInt(9))
                                + "-01T00:00:00Z\" content=\"\"\"\nsee [[" + any(random, TARGETS) + "]]\n\"\"\"]]\n");
                wiki.write("shortcuts.md", "[[!shortcut name=bug" + random.nextInt(2) + " url=\"https://b/%s\"]]\n");
                log.add("comment on " + about + ", shortcuts");
                wiki.write("pic.png", Pictures.png(40 + random.nextInt(3), 30, 0x112233));
                wiki.write("themes/default/extra.css", "/* " + random.nextInt(3) + " */");
                log.add("picture, theme");
            }
            default -> {
                String path = pick(random, files);
                put(path, files.get(path) + "\n" + any(random, PIECES), files, wiki);
                log.add("append to " + path);
            }
        }
    }

    private static void add(Random random, SortedMap<String, String> files, WikiFolder wiki, List<String> log) {
        String path = path(random, files);
        StringBuilder text = new StringBuilder();
        if (path.endsWith(".md") && random.nextInt(3) == 0) {
            text.append("---\ntitle: Page ")
                    .append(random.nextInt(9))
                    .append("\ndescription: D")
                    .append(random.nextInt(4))
                    .append("\ndate: 2026-0")
                    .append(1 + random.nextInt(9))
                    .append("-11\ntags: [")
                    .append(any(random, TAGS))
                    .append("]\naliases: [old/name")
                    .append(random.nextInt(2))
                    .append("]\n---\n");
        }
        for (int i = random.nextInt(6); i >= 0; i--) {
            text.append(any(random, PIECES)).append('\n');
            text.append("See [[").append(any(random, TARGETS)).append("]].\n\n");
        }
        put(path, text.toString(), files, wiki);
        log.add("write " + path + ": " + text.toString().replace("\n", "⏎"));
    }

    private static void put(String path, String text, SortedMap<String, String> files, WikiFolder wiki) {
        files.put(path, text);
        wiki.write(path, text);
    }

    private static String path(Random random, Map<String, String> files) {
        String name = any(random, FOLDERS) + any(random, NAMES);
        String ending = files.containsKey(name + ".mdwn") || random.nextInt(3) == 0 ? ".mdwn" : ".md";
        return name + (files.containsKey(name + ".md") ? ".md" : ending);
    }

    private static String pick(Random random, SortedMap<String, String> files) {
        return files.keySet().stream()
                .skip(random.nextInt(files.size()))
                .findFirst()
                .orElseThrow();
    }

    private static String any(Random random, List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
