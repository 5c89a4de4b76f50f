import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Writes a wiki to measure with, always the same: N pages of 5 KB on average, each with eight links, two to four tags of
 * forty, a title and a date; the same text in two dialects, {@code OUT/iki} (ikiwiki's) and {@code OUT/hugo/content}
 * (Hugo's, with relative links).
 *
 * <p>With {@code --sidebar}, instead, {@code OUT/iki} gets N small pages beside a side bar that holds a map of forty of
 * them, so that one page more on the map changes every page.
 *
 * <pre>
 * java src/bench/Corpus.java [--sidebar] N OUT
 * </pre>
 */
final class Corpus {
    private static final String[] WORDS = ("address alert archive backup bridge cable certificate cluster console cron daemon disk"
                    + " domain drive encrypt export fan filter firewall gateway group guest host image index interface journal kernel"
                    + " key lease library link log mail mirror monitor mount name network node option package password path port power"
                    + " prefix proxy queue rack record release relay report restore route rule script secret serial server service"
                    + " socket storage switch table task tunnel unit update upgrade user volume zone and because before but for from"
                    + " has in into is it of on only or that the then this to under until was when where which with without")
            .split(" ");
    private static final String[] FOLDERS =
            "hosts services networks zones runbooks posts howto decisions incidents notes".split(" ");

    private static final int MAPPED = 40;

    private final Random random = new Random(1);
    private final List<String> pages = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();
    private final Path out;

    private Corpus(int count, Path out) {
        this.out = out;
        for (int i = 0; i < count; i++) {
            pages.add(FOLDERS[i % FOLDERS.length] + "/" + String.format(Locale.ROOT, "%s-%05d", word(), i));
        }
        for (String tag : "dns mail web backup network debian guix home rented power".split(" ")) {
            for (String end : List.of("", "-old", "-new", "-ops")) {
                tags.add(tag + end);
            }
        }
    }

    public static void main(String[] args) throws IOException {
        boolean sidebar = args[0].equals("--sidebar");
        int first = sidebar ? 1 : 0;
        Corpus corpus = new Corpus(Integer.parseInt(args[first]), Path.of(args[first + 1]));
        if (sidebar) {
            corpus.writeSidebar();
        } else {
            corpus.write();
        }
    }

    private void writeSidebar() throws IOException {
        save("iki/index.mdwn", "Welcome.\n");
        save("iki/sidebar.mdwn", "[[!map pages=\"top/*\"]]\n");
        for (int i = 0; i < pages.size(); i++) {
            String page = i < MAPPED ? String.format(Locale.ROOT, "top/t%02d", i) : "notes/n" + i;
            save("iki/" + page + ".mdwn", sentence(12) + " " + sentence(9) + "\n\nSee [[top/t00]].\n");
        }
    }

    private void write() throws IOException {
        for (int i = 0; i < pages.size(); i++) {
            page(i, pages.get(i));
        }
        Files.writeString(
                out.resolve("iki/index.mdwn"), "Welcome.\n\n[[!inline pages=\"posts/*\" show=10]]\n");
    }

    private void page(int number, String page) throws IOException {
        int size = (int) Math.max(600, Math.min(40_000, 2_500 * Math.exp(0.8 * random.nextGaussian())));
        List<String> links = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            links.add(pages.get(random.nextInt(pages.size())));
        }
        List<String> parts = new ArrayList<>();
        for (int length = 0; length < size || !links.isEmpty(); ) {
            String part = part(links);
            parts.add(part);
            length += part.length() + 2;
        }
        String text = String.join("\n\n", parts) + "\n";
        String title = "Page " + number + " " + word();
        String date = String.format(
                Locale.ROOT, "20%02d-%02d-%02d", 14 + random.nextInt(12), 1 + random.nextInt(12), 1 + random.nextInt(28));
        List<String> mine = new ArrayList<>();
        for (int i = 2 + random.nextInt(3); i > 0; i--) {
            mine.add(tags.get(random.nextInt(tags.size())));
        }
        Path here = Path.of(page);
        save(
                "iki/" + page + ".mdwn",
                "[[!meta title=\"" + title + "\"]]\n[[!meta date=\"" + date + "\"]]\n[[!tag " + String.join(" ", mine)
                        + "]]\n\n" + text.replaceAll("\0([^\0]*)\0", "[[$1]]"));
        StringBuilder hugo = new StringBuilder();
        String[] pieces = text.split("\0", -1);
        for (int i = 0; i < pieces.length; i++) {
            hugo.append(i % 2 == 0 ? pieces[i] : "[" + pieces[i] + "](" + here.relativize(Path.of(pieces[i])) + "/)");
        }
        save(
                "hugo/content/" + page + ".md",
                "---\ntitle: \"" + title + "\"\ndate: " + date + "\ntags: [" + String.join(", ", mine) + "]\n---\n\n" + hugo);
    }

    private String part(List<String> links) {
        int kind = random.nextInt(50);
        if (kind < 6) {
            String heading = sentence(4);
            return "## " + heading.substring(0, heading.length() - 1);
        }
        if (kind < 15) {
            return lines(2 + random.nextInt(5), () -> "* " + sentence(6 + random.nextInt(13)));
        }
        if (kind < 18) {
            return "| name | address | note |\n|------|---------|------|\n"
                    + lines(2 + random.nextInt(7), () -> "| " + word() + " | 10.0." + random.nextInt(256) + "."
                            + (1 + random.nextInt(254)) + " | " + sentence(5) + " |");
        }
        if (kind < 23) {
            return "```sh\n" + lines(2 + random.nextInt(7), () -> "apt-get install " + word() + " && echo " + word())
                    + "\n```";
        }
        StringBuilder out = new StringBuilder();
        for (int i = 2 + random.nextInt(5); i > 0; i--) {
            out.append(sentence(6 + random.nextInt(13))).append(' ');
        }
        if (!links.isEmpty()) {
            out.append("See \0").append(links.remove(links.size() - 1)).append("\0 for more. ");
        }
        return out.toString().strip();
    }

    private interface Line {
        String next();
    }

    private static String lines(int count, Line line) {
        String[] all = new String[count];
        for (int i = 0; i < count; i++) {
            all[i] = line.next();
        }
        return String.join("\n", all);
    }

    private String sentence(int words) {
        String[] all = new String[words];
        Arrays.setAll(all, i -> word());
        if (random.nextInt(4) == 0) {
            int at = random.nextInt(words);
            all[at] = "*" + all[at] + "*";
        }
        if (random.nextInt(5) == 0) {
            int at = random.nextInt(words);
            all[at] = "`" + all[at].replace("*", "") + "`";
        }
        String text = String.join(" ", all);
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
    }

    private String word() {
        return WORDS[random.nextInt(WORDS.length)];
    }

    private void save(String path, String text) throws IOException {
        Path file = out.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
