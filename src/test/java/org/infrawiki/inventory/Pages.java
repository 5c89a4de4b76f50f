package org.infrawiki.inventory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.infrawiki.inventory.dns.Dns;
import org.infrawiki.model.Page;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Settings;
import org.infrawiki.model.Value;
import org.infrawiki.parse.PageParser;
import org.infrawiki.parse.Parsed;

/** A wiki written down in a test: front matter by page name. */
public final class Pages {
    public static final Kinds KINDS = new Kinds(ServiceLoader.load(Kind.class));

    private final Map<String, String> sources = new LinkedHashMap<>();

    /** Adds a page whose kind is its folder's name without the plural's s. */
    public Pages add(String name, String... lines) {
        String folder = name.substring(0, name.indexOf('/'));
        return raw(
                name,
                "---\nkind: " + folder.substring(0, folder.length() - 1) + "\n" + String.join("\n", lines) + "\n---\n");
    }

    /** Adds a page as it stands in a file. */
    public Pages raw(String name, String source) {
        sources.put(name, source);
        return this;
    }

    /** Adds all pages below a folder. */
    public Pages folder(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(file -> {
                String path = root.relativize(file).toString();
                raw(path.substring(0, path.length() - 3), read(file));
            });
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return this;
    }

    /** Writes all pages below a folder. */
    public void write(Path root) {
        sources.forEach((name, source) -> {
            try {
                Path file = root.resolve(name + ".md");
                Files.createDirectories(file.getParent());
                Files.writeString(file, source);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public List<Facts> facts() {
        return pages().stream().map(KINDS::read).toList();
    }

    public Inventory inventory() {
        return Inventory.of(facts());
    }

    public Dns dns() {
        return new Dns(inventory());
    }

    /** What decoding and joining finds wrong, as printed. */
    public List<String> problems() {
        return inventory().problems().stream().map(Problem::toString).toList();
    }

    public List<Page> pages() {
        PageParser parser = new PageParser(Settings.Html.SANITIZED);
        List<Page> pages = new ArrayList<>();
        sources.forEach((name, source) -> {
            String path = name + ".md";
            Parsed parsed = parser.read(new PageName(name), path, source.getBytes(StandardCharsets.UTF_8));
            pages.add(page(new PageName(name), path, parsed));
        });
        return pages;
    }

    private static Page page(PageName name, String path, Parsed parsed) {
        Map<String, String> meta = new LinkedHashMap<>();
        List<String> aliases = new ArrayList<>();
        parsed.matter().entries().forEach((key, entry) -> {
            if (entry.value() instanceof Value.Text text) {
                meta.put(key, text.text());
            }
            if (key.equals("aliases") && entry.value() instanceof Value.Items items) {
                items.items().stream()
                        .filter(Value.Text.class::isInstance)
                        .forEach(item -> aliases.add(((Value.Text) item).text()));
            }
        });
        return new Page(
                name,
                path,
                "",
                Page.Origin.SOURCE,
                parsed.matter(),
                meta,
                List.of(),
                aliases,
                List.of(),
                parsed.sections(),
                Map.of(),
                parsed.problems());
    }
}
