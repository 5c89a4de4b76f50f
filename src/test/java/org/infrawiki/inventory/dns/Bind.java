package org.infrawiki.inventory.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Master;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/** The real readers of zone files: BIND's named-checkzone, and dnsjava. */
public final class Bind {
    private static final Path PROGRAM = Path.of("/usr/bin/named-checkzone");

    private Bind() {}

    /** What named-checkzone says beyond "loaded" and "OK", with every check of its own on. */
    public static List<String> checkZone(Path folder, ZoneData zone, String text)
            throws IOException, InterruptedException {
        assertThat(PROGRAM).as("Debian's bind9-utils").isExecutable();
        Path file = Files.writeString(folder.resolve("zone"), text);
        Process process = new ProcessBuilder(
                        PROGRAM.toString(),
                        "-i",
                        "local",
                        "-k",
                        "fail",
                        "-m",
                        "fail",
                        "-M",
                        "fail",
                        "-n",
                        "fail",
                        "-r",
                        "fail",
                        "-S",
                        "fail",
                        "-T",
                        "warn",
                        zone.name().text(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        List<String> said = new ArrayList<>(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList());
        int exit = process.waitFor();
        said.removeIf(line -> line.endsWith("loaded serial " + serial(text)) || line.equals("OK"));
        if (exit != 0) {
            said.add("exit " + exit);
        }
        return said;
    }

    private static String serial(String text) {
        return text.lines()
                .filter(line -> line.contains("\tSOA\t"))
                .map(line -> line.split("[\t ]", -1)[6])
                .findFirst()
                .orElse("");
    }

    /** The records as dnsjava reads them from the text. */
    public static Set<String> readBack(ZoneData zone, String text) throws IOException {
        Set<String> read = new TreeSet<>();
        try (Master master = new Master(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                Name.fromString(zone.name().absolute()))) {
            for (Record record = master.nextRecord(); record != null; record = master.nextRecord()) {
                read.add(record.getName() + "\t" + record.getTTL() + "\tIN\t" + Type.string(record.getType()) + "\t"
                        + record.rdataToString());
            }
        }
        return read;
    }

    /** The records as they were derived. */
    public static List<String> lines(ZoneData zone, long serial) throws IOException {
        List<String> lines = new ArrayList<>();
        long ttl = zone.zone().ttl().value().toSeconds();
        lines.add(zone.name().absolute() + "\t" + ttl + "\tIN\tSOA\t" + zone.soa(serial));
        for (DnsRecord record : ZoneFile.even(zone.records())) {
            lines.add(record.name().absolute() + "\t" + record.ttl() + "\tIN\t" + record.type() + "\t"
                    + inDnsjavasWords(record));
        }
        return lines;
    }

    /** dnsjava quotes less, and prints IPv6 addresses without RFC 5952's double colon. */
    private static String inDnsjavasWords(DnsRecord record) throws IOException {
        return Record.fromString(Name.root, Type.value(record.type()), DClass.IN, 0, record.data(), Name.root)
                .rdataToString();
    }
}
