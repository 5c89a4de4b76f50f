package org.infrawiki.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Serials of zones over histories that git itself made. */
class ZoneSerialTest {
    private static final String ZONE =
            "---\nkind: zone\nvisibility: public\nnameservers: [ns1.example.net, ns2.example.net]\n---\n";

    @TempDir
    Path temp;

    private Path wiki = Path.of("");
    private Path output = Path.of("");

    @BeforeEach
    void anEmptyRepository() throws IOException {
        wiki = Files.createDirectories(temp.resolve("wiki"));
        output = temp.resolve("out");
        git("2026-01-01", "init", "-q", "-b", "main");
        write("content/index.md", "Hello.\n");
        commit("2026-11-20", "begin");
    }

    @Test
    void everyCommitThatTouchesTheInventoryMovesIt() throws IOException {
        assertThat(build().zones()).isEmpty();
        write("content/zones/example.org.md", ZONE);
        commit("2026-11-21", "add a zone");
        assertThat(serial()).isEqualTo(2026112100L);
        write("content/hosts/nas.md", host("192.0.2.10"));
        write("content/networks/dmz.md", "---\nkind: network\nprefixes: 192.0.2.0/24\nzone: example.org\n---\n");
        commit("2026-11-21", "add a host");
        assertThat(serial()).isEqualTo(2026112101L);
        write("content/hosts/nas.md", host("192.0.2.11"));
        commit("2026-11-23", "change");
        assertThat(serial()).isEqualTo(2026112300L);
        git("2026-11-23", "mv", "content/hosts/nas.md", "content/hosts/owl.md");
        commit("2026-11-23", "rename");
        assertThat(serial()).isEqualTo(2026112301L);
        git("2026-11-22", "revert", "--no-edit", "HEAD");
        assertThat(serial()).as("a revert, with a clock that ran back").isEqualTo(2026112302L);
        git("2026-11-23", "rm", "-q", "content/hosts/nas.md");
        commit("2026-11-23", "delete");
        assertThat(serial()).isEqualTo(2026112303L);
        write("content/index.md", "Hello again.\n");
        commit("2026-12-24", "prose");
        assertThat(serial()).isEqualTo(2026112303L);
        assertThat(zonesOf(fresh())).as("a fresh clone").containsExactly("example.org 2026112303");
    }

    @Test
    void aMergeIsOneStep() throws IOException {
        write("content/zones/example.org.md", ZONE);
        commit("2026-11-21", "add a zone");
        git("2026-11-21", "checkout", "-q", "-b", "side");
        write("content/hosts/nas.md", host("192.0.2.10"));
        commit("2026-11-22", "one");
        write("content/hosts/owl.md", host("192.0.2.11"));
        commit("2026-11-25", "two");
        git("2026-11-21", "checkout", "-q", "main");
        write("content/index.md", "Prose.\n");
        commit("2026-11-22", "prose");
        assertThat(serial()).isEqualTo(2026112100L);
        git("2026-11-23", "merge", "-q", "--no-ff", "--no-edit", "side");
        assertThat(serial()).isEqualTo(2026112300L);
    }

    @Test
    void aWikiThatMovesIntoAFolderOfItsRepositoryKeepsItsCount() throws IOException {
        write("content/zones/example.org.md", ZONE);
        commit("2026-11-21", "add a zone");
        write("content/hosts/nas.md", host("192.0.2.10"));
        commit("2026-11-21", "a host");
        write("content/hosts/nas.md", host("192.0.2.11"));
        commit("2026-11-21", "change it");
        assertThat(serial()).isEqualTo(2026112102L);
        Files.createDirectories(wiki.resolve("docs"));
        git("2026-11-21", "mv", "content", "docs/content");
        commit("2026-11-21", "move");
        wiki = wiki.resolve("docs");
        assertThat(serial()).isEqualTo(2026112103L);
        write("content/hosts/nas.md", host("192.0.2.12"));
        commit("2026-11-21", "change it there");
        assertThat(serial()).isEqualTo(2026112104L);
    }

    @Test
    void historyThatIsWrittenAnewIsCountedAnew() throws IOException {
        write("content/zones/example.org.md", ZONE);
        commit("2026-11-21", "add a zone");
        write("content/hosts/nas.md", host("192.0.2.10"));
        commit("2026-11-22", "one");
        assertThat(serial()).isEqualTo(2026112200L);
        git("2026-11-22", "reset", "-q", "--hard", "HEAD~1");
        write("content/hosts/nas.md", host("192.0.2.20"));
        commit("2026-11-21", "another");
        assertThat(serial()).isEqualTo(2026112101L);
    }

    @Test
    void editsThatAreNotCommittedAreOneAhead() throws IOException {
        write("content/zones/example.org.md", ZONE);
        commit("2026-11-21", "add a zone");
        write("content/index.md", "Prose that is not committed.\n");
        assertThat(serial()).isEqualTo(2026112100L);
        write("target/copy/nas.md", host("192.0.2.10"));
        assertThat(serial()).as("a file that is no page of the wiki").isEqualTo(2026112100L);
        write("content/hosts/nas.md", host("192.0.2.10"));
        assertThat(serial()).as("a page git does not know yet").isEqualTo(2026112101L);
        commit("2026-11-21", "commit them");
        assertThat(serial()).isEqualTo(2026112101L);
        Files.delete(wiki.resolve("content/hosts/nas.md"));
        assertThat(serial()).as("a page that was deleted").isEqualTo(2026112102L);
    }

    @Test
    void aRunningZoneIsTakenOverAndAShallowCloneKnowsNothing() throws IOException {
        write("content/zones/example.org.md", ZONE.replace("nameservers", "serial_base: 3000000000\nnameservers"));
        write("content/zones/example.com.md", ZONE);
        commit("2026-11-21", "add zones");
        write("content/hosts/nas.md", host("192.0.2.10"));
        commit("2026-11-22", "a host");
        assertThat(zonesOf(build())).containsExactly("example.com 2026112200", "example.org 3000000002");
        Path clone = temp.resolve("clone");
        git("2026-11-22", "clone", "-q", "--depth", "1", "file://" + wiki, clone.toString());
        wiki = clone;
        output = temp.resolve("other");
        assertThat(build().zones())
                .allSatisfy(zone -> assertThat(zone.serial()).isEmpty())
                .hasSize(2);
    }

    @Test
    void onlyZonesWithOtherRecordsAreReported() throws IOException {
        write("content/zones/example.org.md", ZONE);
        write("content/zones/example.com.md", ZONE);
        write("content/networks/dmz.md", "---\nkind: network\nprefixes: 192.0.2.0/24\nzone: example.org\n---\n");
        commit("2026-11-21", "add zones");
        assertThat(build().zones()).hasSize(2);
        assertThat(build().zones()).isEmpty();
        write("content/hosts/nas.md", host("192.0.2.10"));
        commit("2026-11-22", "a host");
        assertThat(zonesOf(build())).containsExactly("example.org 2026112200");
        write("content/hosts/nas.md", host("192.0.2.10") + "Prose about the host.\n");
        commit("2026-11-23", "prose");
        assertThat(build().zones()).isEmpty();
    }

    @Test
    void aZoneFileInTheSiteIsWrittenAgainOnlyWhenItsRecordsOrSerialChange() throws IOException {
        write("infrawiki.yaml", "exports: [zones]\n");
        write("content/zones/example.org.md", ZONE);
        commit("2026-11-21", "add a zone");
        build();
        Path file = output.resolve("exports/example.org.zone");
        assertThat(file).content().contains(" 2026112100 ");
        FileTime first = Files.getLastModifiedTime(file);
        write("content/index.md", "Prose.\n");
        commit("2026-11-23", "prose");
        build();
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(first);
        write("content/hosts/nas.md", host("192.0.2.10"));
        commit("2026-11-23", "a host");
        build();
        assertThat(file).content().contains(" 2026112300 ");
        assertThat(WikiFolder.tree(output)).isEqualTo(WikiFolder.tree(full()));
    }

    private Path full() {
        fresh();
        return temp.resolve("full");
    }

    private static String host(String address) {
        return "---\nkind: host\ninterfaces: [{name: eth0, addresses: [" + address + "]}]\n---\n";
    }

    private long serial() {
        Report incremental = build();
        Report fresh = fresh();
        assertThat(incremental.zones())
                .allSatisfy(zone -> assertThat(fresh.zones()).contains(zone));
        return fresh.zones().stream()
                .findFirst()
                .flatMap(Report.ChangedZone::serial)
                .orElse(0L);
    }

    private static List<String> zonesOf(Report report) {
        List<String> zones = new ArrayList<>();
        report.zones()
                .forEach(zone -> zones.add(zone.name() + " " + zone.serial().orElse(0L)));
        return zones;
    }

    private Report fresh() {
        return build(true);
    }

    private Report build() {
        return build(false);
    }

    private Report build(boolean full) {
        Path into = full ? temp.resolve("full") : output;
        Request request =
                Request.folder(wiki, Instant.parse("2026-11-23T12:00:00Z")).withOutput(into);
        return (Report) new Builder(Progress.SILENT).build(request, full);
    }

    private void write(String path, String text) throws IOException {
        Path file = wiki.resolve(path);
        Files.createDirectories(Optional.ofNullable(file.getParent()).orElseThrow());
        Files.writeString(file, text);
    }

    private void commit(String day, String message) throws IOException {
        git(day, "add", "-A");
        git(day, "commit", "-q", "-m", message);
    }

    private void git(String day, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "git", "-c", "user.name=Ann", "-c", "user.email=ann@example.org", "-c", "commit.gpgsign=false"));
        command.addAll(List.of(words));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(wiki.toFile()).redirectErrorStream(true);
        String date = day + "T12:00:00Z";
        builder.environment()
                .putAll(Map.of(
                        "GIT_AUTHOR_DATE", date, "GIT_COMMITTER_DATE", date, "HOME", temp.toString(), "LC_ALL", "C"));
        builder.environment().keySet().removeIf(name -> name.equals("GIT_DIR") || name.equals("GIT_INDEX_FILE"));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            assertThat(process.waitFor()).as("git %s: %s", List.of(words), said).isZero();
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }
}
