package org.infrawiki.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.infrawiki.build.Wiki;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void aWiki() throws IOException {
        write("zones/example.org", "kind: zone\nvisibility: public\nnameservers: [ns1.example.net, ns2.example.net]");
        write(
                "zones/classless",
                "kind: zone\nzone: 64/26.2.0.192.in-addr.arpa\nvisibility: public\nnameservers: ns1.example.net");
        write("networks/dmz", "kind: network\nprefixes: 192.0.2.64/26\nzone: example.org");
        write("hosts/nas", "kind: host\ninterfaces: [{name: eth0, addresses: [192.0.2.70]}]");
    }

    @Test
    void helpNamesEveryFormat() {
        assertThat(run("export", "--help")).isEqualTo(Exit.DONE);
        assertThat(out.toString()).contains("Formats:").contains("One master file a DNS zone, for any name server.");
        Wiki.exports().forEach((name, summary) -> assertThat(out.toString()).contains("  " + name + " "));
    }

    @Test
    void aFormatThatIsNoneIsTold() {
        assertThat(export("zone")).isEqualTo(Exit.USAGE);
        assertThat(err.toString()).contains("there is no format 'zone'; did you mean 'zones'?");
        assertThat(export("pdf")).isEqualTo(Exit.USAGE);
        assertThat(err.toString()).contains("there are ansible, csv,");
        assertThat(run("export")).isEqualTo(Exit.USAGE);
    }

    @Test
    void zonesGoToFilesOfTheirNames() throws IOException {
        Path to = folder.resolve("out/zones");
        assertThat(export("zones", "--output", to.toString())).isEqualTo(Exit.DONE);
        assertThat(names(to)).containsExactly("64-26.2.0.192.in-addr.arpa.zone", "example.org.zone");
        assertThat(err.toString()).contains("[provisional-serial]");
        assertThat(Files.readString(to.resolve("example.org.zone")))
                .contains("nas.example.org.\t3600\tIN\tA\t192.0.2.70");
    }

    @Test
    void oneZoneGoesToStandardOutput() {
        assertThat(export("zones", "--zone", "example.org")).isEqualTo(Exit.DONE);
        assertThat(out.toString()).startsWith("; Zone example.org (public).").doesNotContain("in-addr.arpa.\t");
        assertThat(export("zones", "--zone", "64/26.2.0.192.in-addr.arpa")).isEqualTo(Exit.DONE);
        assertThat(export("zones", "--zone", "exmaple.org")).isEqualTo(Exit.USAGE);
        assertThat(err.toString()).contains("no page declares a zone 'exmaple.org'; did you mean 'example.org'?");
    }

    @Test
    void theFileOfAZoneThatIsNoMoreGoesAndNothingElse() throws IOException {
        Path to = folder.resolve("out");
        Files.createDirectories(to);
        Files.writeString(to.resolve("other.zone"), "not ours");
        export("zones", "--output", to.toString());
        export("json", "--output", to.toString());
        write("zones/more.example", "kind: zone\nvisibility: public\nnameservers: [ns1.example.com]");
        write("zones/kept.example", "kind: zone\nvisibility: public\nnameservers: [ns1.example.com]");
        export("zones", "--output", to.toString());
        assertThat(names(to)).contains("more.example.zone", "kept.example.zone");
        Files.writeString(to.resolve("kept.example.zone"), "; mine now\n");
        Files.delete(folder.resolve("content/zones/more.example.md"));
        Files.delete(folder.resolve("content/zones/kept.example.md"));
        export("zones", "--zone", "example.org", "--output", to.toString());
        assertThat(names(to)).as("one zone says nothing of the others").contains("more.example.zone");
        export("zones", "--output", to.toString());
        assertThat(names(to))
                .contains("example.org.zone", "kept.example.zone", "other.zone", "inventory.json")
                .doesNotContain("more.example.zone");
        assertThat(err.toString()).contains("kept.example.zone is no longer made and was changed by somebody");
    }

    @Test
    void aFileIsWrittenAgainOnlyWhenItSaysSomethingElse() throws IOException {
        Path to = folder.resolve("out");
        export("zones", "--output", to.toString());
        Path file = to.resolve("example.org.zone");
        FileTime longAgo = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
        Files.setLastModifiedTime(file, longAgo);
        export("zones", "--output", to.toString());
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(longAgo);
        write("hosts/nas", "kind: host\ninterfaces: [{name: eth0, addresses: [192.0.2.71]}]");
        export("zones", "--output", to.toString());
        assertThat(Files.getLastModifiedTime(file)).isNotEqualTo(longAgo);
        assertThat(names(to)).as("no temporary files").hasSize(2);
    }

    @Test
    void mistakesInTheWikiAreMentioned() throws IOException {
        write("hosts/bad", "kind: host\ninterfaces: [{name: eth0, addresses: [192.0.2.999]}]");
        assertThat(export("hosts")).isEqualTo(Exit.DONE);
        assertThat(err.toString()).contains("the wiki has 1 error");
        assertThat(out.toString()).contains("192.0.2.70\tnas.example.org nas\n").doesNotContain("999");
    }

    @Test
    void aFolderThatCantBeWrittenIsTold() throws IOException {
        Files.writeString(folder.resolve("file"), "");
        assertThat(export("hosts", "--output", folder.resolve("file/x").toString()))
                .isEqualTo(Exit.FAILURE);
        assertThat(err.toString()).contains("can't write to");
    }

    private int export(String... words) {
        return run(Stream.concat(
                        Stream.of("export"), Stream.concat(Stream.of(words), Stream.of("--source", folder.toString())))
                .toArray(String[]::new));
    }

    private int run(String... words) {
        Terminal terminal = new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), false, Map.of());
        return Main.run(words, terminal, CLOCK);
    }

    private void write(String page, String matter) throws IOException {
        Path file = folder.resolve("content/" + page + ".md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "---\n" + matter + "\n---\n");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !name.equals(ExportFolder.LIST))
                    .sorted()
                    .toList();
        }
    }
}
