package org.infrawiki.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.infrawiki.inventory.dns.Bind;
import org.infrawiki.inventory.dns.Dns;
import org.infrawiki.inventory.dns.ZoneData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The zones of the example wiki, served by BIND's named on loopback and asked for with dig. */
class NamedTest {
    private static final Path NAMED = Path.of("/usr/sbin/named");

    @TempDir
    Path folder;

    @Test
    void everyRecordIsAnswered() throws IOException, InterruptedException {
        assertThat(NAMED).as("Debian's bind9").isExecutable();
        try (Exports exports = Exports.example()) {
            exports.write("zones", folder);
            List<ZoneData> zones =
                    List.copyOf(exports.wiki().site().part(Dns.class).zones());
            int port = freePort();
            Files.writeString(folder.resolve("named.conf"), configuration(zones, port));
            Process named = new ProcessBuilder(NAMED.toString(), "-g", "-n", "1", "-c", "named.conf")
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("named.log").toFile())
                    .start();
            try {
                awaitAnswers(port, zones.get(0).name().text());
                for (ZoneData zone : zones) {
                    holds(zone, port);
                }
                assertThat(dig(port, "+short", "photos.home.example.org", "A")).contains("10.20.30.130");
                assertThat(dig(port, "+short", "-x", "10.20.30.10")).isEqualTo("nas.home.example.org.\n");
            } finally {
                named.destroy();
                named.waitFor(10, TimeUnit.SECONDS);
            }
            assertThat(Files.readString(folder.resolve("named.log"))).doesNotContain("warning:");
        }
    }

    private static int freePort() throws IOException {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private String configuration(List<ZoneData> zones, int port) {
        StringBuilder text = new StringBuilder("options { directory \"" + folder + "\"; pid-file none;"
                + " session-keyfile none; listen-on port " + port + " { 127.0.0.1; }; listen-on-v6 { none; };"
                + " recursion no; notify no; allow-transfer { 127.0.0.1; }; dnssec-validation no; };\n"
                + "controls { };\n");
        for (ZoneData zone : zones) {
            String name = zone.name().text();
            text.append("zone \"").append(name).append("\" { type master; file \"");
            text.append(name.replace('/', '-')).append(".zone\"; };\n");
        }
        return text.toString();
    }

    private void awaitAnswers(int port, String zone) throws IOException, InterruptedException {
        for (int i = 0; i < 50; i++) {
            Process dig = new ProcessBuilder(
                            "dig", "@127.0.0.1", "-p", "" + port, "+time=1", "+tries=1", "+norecurse", zone, "SOA")
                    .redirectErrorStream(true)
                    .start();
            String said = new String(dig.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (dig.waitFor() == 0 && said.contains("status: NOERROR")) {
                return;
            }
            Thread.sleep(200);
        }
        throw new AssertionError(Files.readString(folder.resolve("named.log")));
    }

    /** Compares with a zone transfer: the records as the server holds them. */
    private void holds(ZoneData zone, int port) throws IOException, InterruptedException {
        Set<String> served = dig(port, "axfr", zone.name().text(), "+noall", "+answer", "+onesoa", "+nosplit")
                .lines()
                .map(NamedTest::words)
                .collect(Collectors.toCollection(TreeSet::new));
        String soa = served.stream()
                .filter(line -> line.contains(" SOA "))
                .findFirst()
                .orElseThrow();
        long serial = Long.parseLong(soa.split(" ", -1)[6]);
        assertThat(served)
                .as(zone.name().text())
                .isEqualTo(Bind.lines(zone, serial).stream()
                        .map(NamedTest::words)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** One blank between words, and addresses in one form. */
    private static String words(String line) {
        String[] words = line.split("[\t ]+", -1);
        if (words[3].equals("AAAA")) {
            words[4] = org.infrawiki.inventory.net.IpAddress.of(words[4])
                    .orElseThrow()
                    .toString();
        }
        return String.join(" ", words).replace("\"", "");
    }

    private String dig(int port, String... question) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(List.of("dig", "@127.0.0.1", "-p", "" + port, "+norecurse"));
        command.addAll(List.of(question));
        return Exports.run(folder, command.toArray(String[]::new));
    }
}
