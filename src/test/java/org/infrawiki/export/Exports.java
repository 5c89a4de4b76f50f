package org.infrawiki.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.infrawiki.build.Builder;
import org.infrawiki.build.Request;
import org.infrawiki.build.Wiki;
import org.infrawiki.inventory.Pages;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A wiki with its exports, and the programs that read them. */
final class Exports implements AutoCloseable {
    private final Wiki wiki;

    private Exports(Wiki wiki) {
        this.wiki = wiki;
    }

    /** The example wiki. */
    static Exports example() {
        return of(Path.of(""));
    }

    static Exports of(Pages pages, Path folder) {
        pages.write(folder.resolve("content"));
        return of(folder);
    }

    static Exports of(Path folder) {
        Builder.Reading reading = Builder.read(Request.folder(folder, Instant.parse("2026-11-23T12:00:00Z")));
        assertThat(reading).isInstanceOf(Builder.Reading.Read.class);
        return new Exports(((Builder.Reading.Read) reading).wiki());
    }

    Wiki wiki() {
        return wiki;
    }

    /** The files of a format, as text by path. */
    Map<String, String> files(String format, Wanted wanted) {
        Map<String, String> files = new TreeMap<>();
        wiki.export(format, wanted)
                .files()
                .forEach((path, bytes) -> files.put(path, new String(bytes, StandardCharsets.UTF_8)));
        return files;
    }

    /** The one file of a format. */
    String file(String format) {
        Map<String, String> files = files(format, Wanted.ALL);
        assertThat(files).hasSize(1);
        return files.values().iterator().next();
    }

    /** Writes a format's files. */
    void write(String format, Path folder) throws IOException {
        for (Map.Entry<String, String> file : files(format, Wanted.ALL).entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(Optional.ofNullable(path.getParent()).orElseThrow());
            Files.writeString(path, file.getValue());
        }
    }

    /** YAML, or JSON, as maps, lists and plain values; keys in the order written. */
    static Object yaml(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setCodePointLimit(1 << 26);
        return new Yaml(new SafeConstructor(options)).load(text);
    }

    /** What stands in a map of maps. */
    static Object at(Object tree, String... keys) {
        Object at = tree;
        for (String key : keys) {
            at = Optional.<Object>ofNullable(((Map<?, ?>) at).get(key)).orElseThrow();
        }
        return at;
    }

    /** What a program prints, when it does well. */
    static String run(Path folder, String... command) throws IOException, InterruptedException {
        assertThat(List.of("/usr/bin/", "/usr/sbin/", "/bin/"))
                .as("%s is installed", command[0])
                .anyMatch(bin -> Files.isExecutable(Path.of(bin + command[0])));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().merge("PATH", "/usr/sbin:/sbin", (path, more) -> path + ":" + more);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment()
                .put("ANSIBLE_LOCAL_TEMP", folder.resolve("ansible").toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("%s: %s", List.of(command), said).isZero();
        return said;
    }

    @Override
    public void close() {
        wiki.tree().close();
    }
}
