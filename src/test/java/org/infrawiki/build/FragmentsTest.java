package org.infrawiki.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On every page each name is there once, and whatever leads to a name finds it. */
class FragmentsTest {
    private static final List<String> NAMING = List.of("for", "aria-labelledby", "aria-describedby", "popovertarget");

    @TempDir
    Path temp;

    @Test
    void theExampleWikiRepeatsNoNameAndMissesNone() throws IOException {
        Path site = temp.resolve("site");
        Request request =
                Request.folder(Path.of("").toAbsolutePath(), Instant.EPOCH).withOutput(site);
        assertThat(new Builder(Progress.SILENT).build(request, true)).isInstanceOf(Report.class);

        assertThat(faults(site)).isEmpty();
    }

    @Test
    void neitherDoesAPageThatShowsManyThings() throws IOException {
        new WikiFolder(temp)
                .write(
                        "hosts/a.md",
                        "---\nkind: host\nos: debian 12\nstateful: yes\n---\n# A\n\n## Install\n\n1. Do it.\n")
                .write(
                        "services/s.md",
                        "---\nkind: service\nruns_on: a\ndata: [/srv]\n---\n# S\n\n## Install\n\n1. Do.\n")
                .write("posts/one.md", "# One\n\n## What\n\n[w](#what), a note[^1].\n\n[^1]: Here.\n")
                .write("posts/two.md", "# Two\n\n## What\n\n[w](#what), a note[^1].\n\n[^1]: There.\n")
                .write("index.md", """
                        [[!toc levels=3]]

                        [[!runbook rebuild a]]

                        [[!runbook restore s]]

                        [[!fields host]]

                        [[!include services/s]]

                        [[!inline pages="posts/*"]]

                        [[!neighbourhood hosts/a]]

                        [[!neighbourhood hosts/a]]

                        ## Install

                        [i](#install) [t](#tree)

                        ## Tree

                        ## Tags

                        [[!tag x]]
                        """)
                .build();

        assertThat(faults(temp.resolve("out"))).isEmpty();
        assertThat(Jsoup.parse(temp.resolve("out/index.html").toFile())
                        .selectXpath("//h2[@id='install']")
                        .parents())
                .extracting(Element::className)
                .doesNotContain("runbook", "include");
    }

    private static List<String> faults(Path site) throws IOException {
        Map<Path, Document> pages = new TreeMap<>();
        try (Stream<Path> files = Files.walk(site)) {
            files.filter(file -> file.toString().endsWith(".html")).forEach(file -> pages.put(file, parsed(file)));
        }
        List<String> faults = new ArrayList<>();
        Map<Path, Set<String>> names = new TreeMap<>();
        pages.forEach((file, page) -> {
            Set<String> ids = new HashSet<>();
            page.select("[id]").stream()
                    .map(Element::id)
                    .filter(id -> !ids.add(id))
                    .forEach(id -> faults.add(site.relativize(file) + ": twice " + id));
            names.put(file, ids);
        });
        pages.forEach((file, page) -> {
            for (String naming : NAMING) {
                for (Element element : page.select("[" + naming + "]")) {
                    for (String name : element.attr(naming).split(" ", -1)) {
                        if (!names.getOrDefault(file, Set.of()).contains(name)) {
                            faults.add(site.relativize(file) + ": " + naming + " " + name);
                        }
                    }
                }
            }
            for (Element link : page.select("[href*=#]")) {
                URI to = file.toUri().resolve(link.attr("href"));
                Path target = to.getScheme().equals("file")
                        ? Path.of(URI.create(to.toString().replaceAll("#.*", "")))
                        : file.getRoot();
                Path there = Files.isDirectory(target) ? target.resolve("index.html") : target;
                if (!to.getFragment().isEmpty()
                        && pages.containsKey(there)
                        && !names.getOrDefault(there, Set.of()).contains(to.getFragment())) {
                    faults.add(site.relativize(file) + ": " + link.attr("href"));
                }
            }
        });
        return faults;
    }

    private static Document parsed(Path file) {
        try {
            return Jsoup.parse(file.toFile());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
