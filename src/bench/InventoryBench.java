import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.infrawiki.build.Builder;
import org.infrawiki.build.Progress;
import org.infrawiki.build.Report;
import org.infrawiki.build.Request;
import org.infrawiki.build.Wiki;
import org.infrawiki.check.Checks;
import org.infrawiki.export.Wanted;
import org.infrawiki.inventory.Inventory;
import org.infrawiki.inventory.Kind;
import org.infrawiki.inventory.Kinds;
import org.infrawiki.inventory.dns.Dns;
import org.infrawiki.model.Findings;
import org.infrawiki.model.Page;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Settings;
import org.infrawiki.model.Site;
import org.infrawiki.parse.PageParser;

/**
 * What the inventory costs, next to reading its pages. Makes a wiki of 2,000 hosts, 3,000 services, 300 networks and 50
 * zones with 20,000 records, and prints times as ratios to reading, which are much the same on every machine. Run by the
 * script {@code inventory} beside it; not part of the program or of its tests.
 *
 * <p>Arguments: a folder to work in, and the rounds to take the median of (default 3; 0 only makes the
 * wiki).
 */
public final class InventoryBench {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private static final int HOSTS = 2000;
    private static final int SERVICES = 3000;
    private static final int NETWORKS = 300;
    private static final int INTERNAL = 30;
    private static final int PUBLIC = 14;
    private static final List<String> REVERSE = List.of(
            "0.10.in-addr.arpa", "1.10.in-addr.arpa", "2.10.in-addr.arpa", "d.f.ip6.arpa", "18.198.in-addr.arpa",
            "8.b.d.0.1.0.0.2.ip6.arpa");

    private final Path folder;
    private final int rounds;

    private InventoryBench(Path folder, int rounds) {
        this.folder = folder;
        this.rounds = rounds;
    }

    public static void main(String[] args) throws IOException {
        new InventoryBench(Path.of(args[0]), args.length > 1 ? Integer.parseInt(args[1]) : 3).run();
    }

    private void run() throws IOException {
        make();
        if (rounds == 0) {
            return;
        }
        List<Path> files = files();
        double reading = median(() -> read(files));
        System.out.printf(Locale.ROOT, "reading and parsing %,d pages: %.0f ms, which counts as 1%n", files.size(), reading);
        stages(reading);
        edits(reading);
    }

    /** What it measures lives no longer than this, for a build needs most of the memory. */
    private void stages(double reading) {
        Wiki wiki = wiki();
        Site site = wiki.site();
        Kinds kinds = new Kinds(ServiceLoader.load(Kind.class));
        List<Page> pages = site.pages().stream().filter(page -> !page.generated()).toList();
        tell("inventory: fields, joins, address plan", reading, () -> inventory(kinds, pages));
        tell("inventory: fields alone", reading, () -> pages.parallelStream().map(kinds::read).toList());
        Inventory inventory = inventory(kinds, pages);
        long records = new Dns(inventory).zones().stream().mapToLong(zone -> zone.records().size()).sum();
        tell(String.format(Locale.ROOT, "DNS: %,d records", records), reading, () -> new Dns(inventory).zones());
        // With a fresh copy of the site, for checks keep what they worked out with it.
        tell("all checks", reading, () -> Checks.installed()
                .look(site.with(Findings.class, Findings.NONE), TODAY, List.of()));
        for (String format : Wiki.exports().keySet()) {
            // Renders all runbooks, as the first build below does, which takes minutes.
            if (!format.equals("runbooks")) {
                tell("export " + format, reading, () -> wiki.export(format, Wanted.ALL));
            }
        }
        System.out.printf(
                Locale.ROOT,
                "runbooks made: %,d of %,d pages%n",
                site.pages().stream()
                        .filter(page -> page.generated() && page.name().path().startsWith("runbooks/"))
                        .count(),
                site.size());
        wiki.tree().close();
    }

    private void edits(double reading) throws IOException {
        Path output = folder.resolve("site");
        long start = System.nanoTime();
        build(output);
        show("first build", (System.nanoTime() - start) / 1e6, reading);
        List<Double> nothing = new ArrayList<>();
        List<Double> host = new ArrayList<>();
        List<Double> prose = new ArrayList<>();
        Report last = build(output);
        for (int i = 0; i < rounds; i++) {
            start = System.nanoTime();
            build(output);
            nothing.add((System.nanoTime() - start) / 1e6);
            Files.writeString(folder.resolve("content/hosts/h77.md"), host(77, "role: role " + i));
            start = System.nanoTime();
            last = build(output);
            host.add((System.nanoTime() - start) / 1e6);
            Files.writeString(folder.resolve("content/index.md"), "Welcome, for the " + i + "th time.\n");
            start = System.nanoTime();
            build(output);
            prose.add((System.nanoTime() - start) / 1e6);
        }
        show("a build with nothing to do", median(nothing), reading);
        show("a one-host edit", median(host), reading);
        List<String> made = last.reasons().keySet().stream()
                .filter(unit -> unit.startsWith("page:"))
                .sorted()
                .toList();
        System.out.printf(
                Locale.ROOT,
                "  it makes anew %d of %,d pages, %d of them runbooks, and %d other files:%n",
                made.size(),
                last.pages(),
                made.stream().filter(page -> page.startsWith("page:runbooks/")).count(),
                last.reasons().size() - made.size());
        made.forEach(page -> System.out.println("    " + page.substring("page:".length())));
        show("a prose edit", median(prose), reading);
    }

    private void tell(String what, double reading, Supplier<Object> work) {
        show(what, median(work), reading);
    }

    private static void show(String what, double millis, double reading) {
        System.out.printf(Locale.ROOT, "%-50s %8.2f   (%.0f ms)%n", what, millis / reading, millis);
    }

    private double median(Supplier<Object> work) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < rounds + 1; i++) {
            long start = System.nanoTime();
            if (work.get() == null) {
                throw new IllegalStateException("nothing was made");
            }
            if (i >= 1) {
                times.add((System.nanoTime() - start) / 1e6);
            }
        }
        return median(times);
    }

    private static double median(List<Double> times) {
        Collections.sort(times);
        return times.get(times.size() / 2);
    }

    private Object read(List<Path> files) {
        PageParser parser = new PageParser(Settings.Html.SANITIZED);
        return files.parallelStream()
                .map(file -> {
                    try {
                        String path = folder.relativize(file).toString();
                        PageName name = new PageName(path.substring("content/".length(), path.length() - 3));
                        return parser.read(name, path, Files.readAllBytes(file));
                    } catch (IOException failed) {
                        throw new UncheckedIOException(failed);
                    }
                })
                .toList();
    }

    private static Inventory inventory(Kinds kinds, List<Page> pages) {
        return Inventory.of(pages.parallelStream().map(kinds::read).toList());
    }

    private Wiki wiki() {
        return ((Builder.Reading.Read) Builder.read(Request.folder(folder, NOW))).wiki();
    }

    private Report build(Path output) {
        return (Report) new Builder(Progress.SILENT).build(Request.folder(folder, Instant.now()).withOutput(output), false);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("content"))) {
            return all.filter(Files::isRegularFile).sorted(Comparator.naturalOrder()).toList();
        }
    }

    private void make() throws IOException {
        write("index", "Welcome.\n");
        Files.writeString(folder.resolve("infrawiki.yaml"), "url: http://10.0.0.1\nexports: [zones]\n");
        for (int i = 0; i < INTERNAL; i++) {
            write("zones/s" + i + ".int.example.net", zone("s" + i + ".int.example.net", "internal"));
        }
        for (int i = 0; i < PUBLIC; i++) {
            write("zones/p" + i + ".example", zone("p" + i + ".example", "public"));
        }
        for (String zone : REVERSE) {
            boolean inside = zone.contains("10.in-addr") || zone.startsWith("d.f");
            write("zones/" + zone, zone(zone, inside ? "internal" : "public"));
        }
        for (int i = 0; i < NETWORKS; i++) {
            write("networks/n" + i, "---\nkind: network\nwhy: Machines of kind " + i + " stand together.\nprefixes: ["
                    + net(i) + ".0/24, \"" + net6(i) + "::/64\"]\ngateway: " + net(i) + ".1\ndhcp: [" + net(i)
                    + ".200-" + net(i) + ".250]\nzone: s" + i % INTERNAL + ".int.example.net\n---\n" + prose(i));
        }
        write("networks/outside", "---\nkind: network\nwhy: What the world sees.\nprefixes: [198.18.0.0/16, "
                + "\"2001:db8::/48\"]\n---\n");
        for (int i = 0; i < HOSTS; i++) {
            write("hosts/h" + i, host(i, "role: server"));
        }
        for (int i = 0; i < SERVICES; i++) {
            write("services/s" + i, service(i));
        }
    }

    private static String zone(String name, String visibility) {
        return "---\nkind: zone\nzone: " + name + "\nvisibility: " + visibility
                + "\nnameservers: [ns1.example.com, ns2.example.com]\nwhy: It has names in it.\n---\n";
    }

    private static String net(int i) {
        return "10." + i / 100 + "." + i % 100;
    }

    private static String net6(int i) {
        return "fd00:0:0:" + Integer.toHexString(i + 1);
    }

    private static String host(int i, String role) {
        int network = i % NETWORKS;
        int at = 10 + i / NETWORKS;
        String outside = i % 20 == 0
                ? "  - {name: eth1, addresses: [198.18." + i / 250 + "." + (i % 250 + 1) + ", \"2001:db8::"
                        + Integer.toHexString(i + 1) + "\"]}\n"
                : "";
        return "---\nkind: host\nwhy: Somebody asked for it.\nowner: Robin\n" + role + "\nos: debian 13\n"
                + (i % 4 == 1 ? "vm_on: h" + (i - 1) + "\n" : "")
                + "interfaces:\n  - {name: eth0, mac: \"02:00:00:00:" + hex(i / 256) + ":" + hex(i % 256)
                + "\", addresses: [" + net(network) + "." + at + ", \"" + net6(network) + "::" + at + "\"]}\n" + outside
                + "backup: {to: h" + (i + 7) % HOSTS + ", method: borg, tested: 2026-10-01}\n"
                + "ssh: {user: robin, port: 22}\nclasses: [FAIBASE, DEBIAN]\n---\n" + prose(i);
    }

    private static String hex(int number) {
        return String.format(Locale.ROOT, "%02x", number);
    }

    private static String service(int i) {
        boolean seen = i % 3 == 0;
        return "---\nkind: service\nwhy: Somebody uses it.\nowner: Robin\nruns_on: [h" + i % HOSTS + "]\n"
                + (i > 50 ? "depends_on: [s" + i % 50 + "]\n" : "")
                + (seen ? "exposure: public\nthrough: h" + i % 100 * 20 + "\n" : "")
                + "names: [s" + i + ".s" + i % INTERNAL + ".int.example.net, w" + i + ".s" + i % INTERNAL
                + ".int.example.net"
                + (seen ? ", s" + i + ".p" + i % PUBLIC + ".example" : "") + "]\nlistens: ["
                + (seen ? 1024 + i + "->" : "") + (1024 + i) + "/tcp]\npackages: [nginx]\ndata: [/srv/s" + i
                + "]\nunit: s" + i + ".service\nbackup: {to: h" + (i + 9) % HOSTS + ", method: borg}\n---\n" + prose(i);
    }

    private static String prose(int i) {
        return "\nThis is page " + i + " of many. It says what everybody should know who looks after it.\n\n"
                + "## Install\n\n1. Take a machine.\n2. Run `apt install nginx`.\n\n## Verify\n\n```sh\n"
                + "curl -fsS http://localhost:" + (1024 + i) + "/\n```\n\nSee [[hosts/h" + i % HOSTS + "]] and [[index]].\n";
    }

    private void write(String page, String text) throws IOException {
        Path file = folder.resolve("content/" + page + ".md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
