package org.infrawiki.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** Random commits over a wiki with every kind of page, directives, tags, feeds, an inventory and runbooks. */
final class RandomEdits {
    private static final List<String> PLAIN =
            List.of("x", "Y", "a/x", "a/b/nas", "posts/x", "posts/y", "posts/two_words", "sidebar", "index");

    /** Drawing a graph starts a program each time. */
    private static final List<String> PIECES = LawTest.PIECES.stream()
            .filter(piece -> !piece.startsWith("[[!graph"))
            .toList();

    private final Random random;
    private final SortedMap<String, String> files = new TreeMap<>();
    private final List<Edit> edits = new ArrayList<>();
    private final OddEdits odd;
    private int step;

    private RandomEdits(long seed) {
        this.random = new Random(seed);
        this.odd = new OddEdits(random, files, this::write, this::remove);
    }

    /** A wiki in its first commit, and as many commits of one to three edits after it. */
    static List<Edit> of(long seed, int commits) {
        RandomEdits all = new RandomEdits(seed);
        all.begin();
        for (all.step = 1; all.step <= commits; all.step++) {
            for (int left = 1 + all.random.nextInt(3); left > 0; left--) {
                all.edit();
            }
        }
        return all.edits;
    }

    private void begin() {
        write("infrawiki.yaml", "name: Law\ntoday: 2026-11-23\nurl: https://wiki.example.org\nexports: [zones, ssh]\n");
        InventoryLawTest.HOSTS.forEach(name -> write("hosts/" + name + ".md", InventoryLawTest.host(random, name)));
        InventoryLawTest.SERVICES.forEach(
                name -> write("services/" + name + ".md", InventoryLawTest.service(random, name)));
        InventoryLawTest.NETWORKS.forEach(
                name -> write("networks/" + name + ".md", InventoryLawTest.network(random, name)));
        InventoryLawTest.ZONES.forEach(name -> write("zones/" + name + ".md", InventoryLawTest.zone(random, name)));
        write("inventory.md", String.join("\n", InventoryLawTest.PIECES));
        write("pic.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        write("data.csv", "a,b\n1,\"x, y\"\n");
        for (int i = 0; i < 8; i++) {
            plain();
        }
    }

    private void edit() {
        // Mostly small edits: after one that reaches every page there is little to get wrong.
        switch (random.nextInt(64)) {
            case 0, 1, 2 -> named("hosts", InventoryLawTest.HOSTS);
            case 3, 4 -> named("services", InventoryLawTest.SERVICES);
            case 5 -> named("networks", InventoryLawTest.NETWORKS);
            case 6 -> named("zones", InventoryLawTest.ZONES);
            case 7, 8, 9 -> plain();
            case 10 -> other();
            case 11 -> remove(any(List.copyOf(files.keySet())));
            case 12 -> rename();
            case 13 -> shared();
            case 14 -> configure();
            case 46, 47, 48, 49, 50, 51, 52, 53 -> append("Word " + random.nextInt(9) + ".\n");
            case 15, 16 -> append(any(InventoryLawTest.PIECES));
            case 17, 18, 19, 20 -> append("[[!tag " + any(LawTest.TAGS) + "]]\n");
            case 21, 22, 23, 24, 25 ->
                append("[[" + any(LawTest.TARGETS) + "]] and [[hosts/" + any(InventoryLawTest.HOSTS) + "]]\n");
            case 26, 27, 28, 29, 30, 31, 32 -> number();
            case 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43 -> append(any(PIECES));
            case 44 -> {
                String path = any(List.copyOf(files.keySet()));
                String text = files.getOrDefault(path, "");
                remove(path);
                // Deleted, and back in a later commit.
                step++;
                write(path, text);
            }
            case 56, 57, 58, 59, 60, 61, 62, 63 -> odd.one();
            case 45 -> edits.add(Edit.history(step, random.nextInt(3) == 0 ? Edit.MOVE : Edit.REWIND));
            default ->
                write(
                        any(List.of("x", "posts/y", "hosts/nas", "index")) + "/comment_" + random.nextInt(3)
                                + "._comment",
                        "[[!comment format=mdwn username=\"u\" subject=\"S\" date=\"2026-0" + (1 + random.nextInt(9))
                                + "-01T00:00:00Z\" content=\"\"\"\nsee [[" + any(LawTest.TARGETS) + "]]\n\"\"\"]]\n");
        }
    }

    private void named(String folder, List<String> names) {
        String name = any(names);
        write(
                folder + "/" + name + ".md",
                switch (folder) {
                    case "hosts" -> InventoryLawTest.host(random, name);
                    case "services" -> InventoryLawTest.service(random, name);
                    case "networks" -> InventoryLawTest.network(random, name);
                    default -> InventoryLawTest.zone(random, name);
                });
    }

    private void plain() {
        String path = any(PLAIN) + (random.nextInt(5) == 0 ? ".mdwn" : ".md");
        StringBuilder text = new StringBuilder();
        if (random.nextInt(3) == 0) {
            text.append("---\n" + (random.nextInt(3) == 0 ? "kind: post\n" : "") + "title: Page " + random.nextInt(9)
                    + "\ndate: 2026-0" + (1 + random.nextInt(9)) + "-11\ntags: [" + any(LawTest.TAGS)
                    + "]\naliases: [old/name" + random.nextInt(2) + "]\n"
                    + (random.nextInt(8) == 0 ? "draft: true\n" : "") + "---\n");
        }
        for (int i = random.nextInt(5); i >= 0; i--) {
            text.append(fitting(path, any(PIECES))).append('\n');
            text.append("See [[").append(any(LawTest.TARGETS)).append("]].\n\n");
        }
        write(path, text.toString());
    }

    private void other() {
        String host = any(InventoryLawTest.HOSTS);
        switch (random.nextInt(3)) {
            case 0 ->
                write(
                        "sites/home.md",
                        "---\nkind: site\naddress: Lane " + random.nextInt(3) + "\n---\n[[hosts/nas]]\n");
            case 1 ->
                write(
                        "runbooks/disk" + random.nextInt(2) + ".md",
                        "---\nkind: runbook\nfor: [" + host + "]\nwhen: a disk fails\n---\n1. Look at [[hosts/" + host
                                + "]].\n2. Change it.\n");
            default ->
                write(
                        "decisions/d" + random.nextInt(2) + ".md",
                        "---\nkind: decision\nstatus: "
                                + any(List.of("proposed", "accepted")) + "\naffects: [" + host
                                + ", lan]\n---\nBecause.\n");
        }
    }

    private void rename() {
        String from = any(List.copyOf(files.keySet()));
        if (!from.endsWith(".yaml")) {
            String text = files.getOrDefault(from, "");
            remove(from);
            write("moved/" + random.nextInt(4) + from.replaceFirst("^.*/", ""), text);
        }
    }

    private void append(String piece) {
        List<String> pages = files.keySet().stream()
                .filter(path -> path.matches(".*\\.(md|mdwn)"))
                .toList();
        String path = any(pages);
        String text = files.getOrDefault(path, "");
        boolean facts = path.matches("(hosts|services|networks|zones)/.*");
        write(path, (text.length() > 1500 && !facts ? "" : text + "\n") + fitting(path, piece));
    }

    /** Pages that show pages that show pages are as large as they are many: only two pages may show others whole. */
    private static String fitting(String path, String piece) {
        boolean shows = piece.matches("(?s).*\\[\\[!(inline|include|absorb).*");
        return shows && !path.equals("index.md") && !path.equals("x.md") ? "Nothing shown.\n" : piece;
    }

    /** Changes one number on a page, be it of an address, a date or a heading. */
    private void number() {
        String path = any(List.copyOf(files.keySet()));
        String text = files.getOrDefault(path, "");
        int at = random.nextInt(text.length() + 1);
        String rest = text.substring(at).replaceFirst("[1-9]\\b", Integer.toString(1 + random.nextInt(9)));
        write(path, text.substring(0, at) + rest);
    }

    /** What many pages are made with. */
    private void shared() {
        String number = Integer.toString(random.nextInt(3));
        switch (random.nextInt(9)) {
            case 0 -> write("templates/box.md", "<div class=\"n" + number + "\">\n<TMPL_VAR text>\n</div>\n");
            case 1 -> write("shortcuts.md", "[[!shortcut name=bug" + number + " url=\"https://b/%s\"]]\n");
            case 2 -> write("themes/default/extra.css", "/* " + number + " */");
            case 3, 4, 5 -> write("data.csv", "a,b\n" + number + ",\"x, y\"\n");
            default -> write("pic.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + number + "\"/>");
        }
    }

    private void configure() {
        write(
                "infrawiki.yaml",
                "name: Law" + random.nextInt(2) + "\ntoday: 2026-11-" + (20 + random.nextInt(4))
                        + "\nurl: https://wiki.example.org\nexports: [zones, ssh]\n"
                        + (random.nextBoolean() ? "tagbase: labels\n" : ""));
    }

    private void write(String path, String text) {
        files.put(path, text);
        edits.add(Edit.write(step, path, text));
    }

    private void remove(String path) {
        files.remove(path);
        edits.add(Edit.remove(step, path));
    }

    private String any(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
