package org.infrawiki.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.infrawiki.model.Problem;
import org.jspecify.annotations.Nullable;

/** Opens sources in tests. */
final class Trees {
    /** The time of scans: long after the files' times that {@link #write} sets. */
    static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);

    private Trees() {}

    static Tree git(Path path, @Nullable String ref) {
        return ready(Sources.git(path, ref, Map.of()));
    }

    static Tree folder(Path path) {
        return folder(path, FolderMemory.NONE);
    }

    static Tree folder(Path path, FolderMemory memory) {
        return ready(Sources.folder(path, Set.of(), memory, NOW));
    }

    static Tree ready(Opened opened) {
        assertThat(opened).isInstanceOf(Opened.Ready.class);
        return ((Opened.Ready) opened).tree();
    }

    static String failure(Opened opened) {
        assertThat(opened).isInstanceOf(Opened.Failure.class);
        return ((Opened.Failure) opened).message();
    }

    static String text(Tree tree, String path) {
        return new String(tree.read(path), StandardCharsets.UTF_8);
    }

    static List<String> notes(Tree tree) {
        return tree.notes().stream().map(Problem::toString).toList();
    }

    /** Writes a file last changed {@code seconds} after {@link GitFixture#START}. */
    static Path write(Path file, String content, long seconds) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        Files.setLastModifiedTime(file, FileTime.from(GitFixture.START.plusSeconds(seconds)));
        return file;
    }
}
