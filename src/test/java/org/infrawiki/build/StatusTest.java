package org.infrawiki.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator is told of the builds of a folder, of one that is switched by a link too. */
class StatusTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @TempDir
    Path temp;

    private WikiFolder wiki;
    private Path site;

    @BeforeEach
    void makeWiki() throws IOException {
        wiki = new WikiFolder(temp).write("index.md", "Welcome.\n");
        site = temp.resolve("the site");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aBuildRunsOrDied(boolean atomic) throws IOException {
        assertThat(Status.of(site)).isEmpty();
        build(atomic, NOON);
        assertThat(look().died()).isFalse();
        assertThat(look().building()).isFalse();
        assertThat(look().status().published()).contains(NOON);

        Path file = atomic ? Status.beside(site) : Status.inside(site);
        Status.read(file).beginning(NOON).write(file);
        assertThat(look().died()).isTrue();
        Path lock = atomic ? AtomicSite.lock(site) : Outputs.lock(site);
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                var held = channel.lock()) {
            assertThat(held.isValid()).isTrue();
            assertThat(look().building()).isTrue();
            assertThat(look().died()).isFalse();
        }
        build(atomic, NOON);
        assertThat(look().died()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aClockThatGoesBackHidesNothing(boolean atomic) throws IOException {
        build(atomic, NOON);
        Files.move(wiki.root(), temp.resolve("away"));
        build(atomic, NOON.minusSeconds(60));
        assertThat(look().status().broken()).isTrue();
        assertThat(look().status().failure()).contains("There is no folder");
        assertThat(look().status().published()).contains(NOON);
        Files.move(temp.resolve("away"), wiki.root());
        build(atomic, NOON.minusSeconds(3600));
        assertThat(look().status().broken()).isFalse();
        assertThat(look().status().failed()).contains(NOON.minusSeconds(60));
    }

    @Test
    void aFolderThatBecomesALinkKeepsItsStatus() throws IOException {
        build(false, NOON);
        Files.move(wiki.root(), temp.resolve("away"));
        build(true, NOON.plusSeconds(1));
        assertThat(site).isSymbolicLink();
        assertThat(look().status().published()).contains(NOON);
        assertThat(look().status().broken()).isTrue();
        assertThat(AtomicSite.standsAt(site)).isTrue();
    }

    @Test
    void aDamagedStatusIsAsNone() throws IOException {
        build(false, NOON);
        Files.writeString(Status.inside(site), "millis=many\n");
        assertThat(look().status().published()).isEmpty();
        build(false, NOON);
        assertThat(look().status().published()).contains(NOON);
    }

    private Status.Look look() throws IOException {
        return Status.of(site).orElseThrow();
    }

    private void build(boolean atomic, Instant now) {
        Builder builder = new Builder(Progress.SILENT, Clock.fixed(now, ZoneOffset.UTC));
        Request request = Request.folder(wiki.root(), now).withOutput(site);
        Outcome ignored = atomic ? new AtomicSite(builder, site).build(request, false) : builder.build(request, false);
        assertThat(ignored).isNotNull();
    }
}
