package org.infrawiki.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.infrawiki.inventory.Kind;
import org.infrawiki.inventory.KindText;
import org.infrawiki.inventory.Kinds;
import org.infrawiki.model.Nearest;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Services;
import org.infrawiki.model.Settings;
import org.infrawiki.parse.SettingsReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code infrawiki new}: a page with every field of its kind, commented; never over one that is there. */
@Command(
        name = "new",
        description = "Writes a new page with every field that pages of its kind may have, commented.",
        footer = {
            "",
            "The page goes where pages of its kind go: 'infrawiki new host nas' writes content/hosts/nas.md and prints"
                    + " that path. A page that is there already is left as it is.",
            "Kinds: decision, host, network, page, post, runbook, service, site, zone."
        },
        mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {
    private static final List<String> ENDINGS = List.of(".md", ".mdwn", ".html", "/index.md", "/index.mdwn");
    private static final int LONGEST = 200;

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "KIND", description = "What the page describes, see below.")
    private String kind = "";

    @Parameters(index = "1", paramLabel = "NAME", description = "Its name, such as nas, or one with folders: lab/nas.")
    private String name = "";

    @Option(names = "--source", paramLabel = "DIR", description = "The wiki's folder. Default: the current folder.")
    private @Nullable Path source;

    NewCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Kinds kinds = new Kinds(Services.all(Kind.class));
        Optional<Kind> known = kinds.kind(kind);
        if (known.isEmpty()) {
            List<String> names = kinds.all().stream().map(Kind::name).toList();
            String near = Nearest.hint(kind, names);
            return usage("there is no kind of page '" + kind + "'; "
                    + (near.isEmpty() ? "there are " + String.join(", ", names) : near));
        }
        String plain = plain(known.get());
        if (plain.isEmpty()) {
            return usage("'" + name + "' is no name for a page; write letters, digits, '-', '_' and '.', and '/' after"
                    + " a folder");
        }
        Path root = source == null ? Path.of("") : source;
        if (!Files.isDirectory(root.toAbsolutePath())) {
            return usage("there is no folder " + root + "; make a wiki with 'infrawiki init " + root + "'");
        }
        try {
            return write(content(root), known.get(), KindText.page(known.get(), plain));
        } catch (FileAlreadyExistsException inTheWay) {
            return usage(inTheWay.getMessage() + " is there already");
        } catch (IOException failed) {
            terminal.err().println("infrawiki new: can't write the page: " + failed.getMessage());
            return Exit.FAILURE;
        }
    }

    private int write(Path content, Kind of, PageName page) throws IOException {
        for (String ending : ENDINGS) {
            Path other = content.resolve(page.path() + ending);
            if (Files.exists(other, LinkOption.NOFOLLOW_LINKS)) {
                return usage("the page is there already, as " + other + "; choose another name, or edit it");
            }
        }
        Path file = content.resolve(page.path() + ".md");
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        String text = KindText.template(of, page.path());
        Files.write(file, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
        terminal.out().println(file);
        return Exit.DONE;
    }

    /** The name without the kind's folder, its ending and slashes around it; empty when it is no name of a page. */
    private String plain(Kind of) {
        String plain = name.replaceAll("^/+|/+$", "").replaceFirst("\\.(md|mdwn)$", "");
        if (!of.folder().isEmpty() && plain.startsWith(of.folder() + "/")) {
            plain = plain.substring(of.folder().length() + 1);
        }
        plain = plain.replace(' ', '_');
        for (String part : plain.split("/", -1)) {
            if (!part.matches("[\\p{L}\\p{N}_][\\p{L}\\p{N}\\p{M}_.+-]*")) {
                return "";
            }
        }
        return plain.length() > LONGEST ? "" : plain;
    }

    private static Path content(Path root) throws IOException {
        Path file = root.resolve(SettingsReader.FILE);
        String otherwise = Files.isDirectory(root.resolve("content")) ? "content" : "";
        if (!Files.isRegularFile(file)) {
            return root.resolve(otherwise);
        }
        Settings settings = SettingsReader.read(Files.readAllBytes(file), "", otherwise, new ArrayList<>());
        return root.resolve(settings.content());
    }

    private int usage(String mistake) {
        terminal.err().println("infrawiki new: " + mistake);
        return Exit.USAGE;
    }
}
