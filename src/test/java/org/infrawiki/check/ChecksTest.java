package org.infrawiki.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.infrawiki.build.Builder;
import org.infrawiki.build.Progress;
import org.infrawiki.build.Report;
import org.infrawiki.build.Request;
import org.infrawiki.build.Wiki;
import org.infrawiki.model.Findings;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each check finds what it is there for, says so in these words, and leaves its sound twin alone. */
class ChecksTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    /** Codes that no page can cause; they are tested where they are told. */
    private static final Set<String> ELSEWHERE = Set.of(
            "internal-error",
            "internal-export",
            "not-exported",
            "page-too-large",
            "provisional-serial",
            "shallow-history",
            "skipped-file",
            "unreadable-history");

    /** Codes that show only when pages are rendered. */
    private static final Set<String> RENDERED =
            Set.of("bad-directive", "bad-pagespec", "bad-template", "output-conflict");

    /** Links to pages that are made of the inventory, which only a build with all rooms has. */
    private static final Pattern GENERATED = Pattern.compile(
            "no page or file '/?(?:hosts|services|networks|zones"
                    + "|network-map|dependencies|reports/.*|runbooks/(?:rebuild|deploy|restore|upgrade|outage|renumber|power|all).*)'");

    @TempDir
    private Path temp;

    static Stream<CheckFixture> fixtures() {
        return CheckFixture.all().stream();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void tellsWhatIsWrong(CheckFixture fixture) throws IOException {
        assertThat(problems(fixture.bad(), fixture.code())).isEqualTo(fixture.problems());
        assertThat(fixture.problems()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void isSilentWhereNothingIsWrong(CheckFixture fixture) throws IOException {
        assertThat(fixture.good()).isNotEmpty();
        assertThat(problems(fixture.good(), fixture.code())).isEmpty();
    }

    @Test
    void everyCheckHasAFixture() {
        List<String> codes = new ArrayList<>();
        Checks.installed().all().forEach(check -> codes.add(check.code()));
        codes.removeAll(ELSEWHERE);
        assertThat(fixtures().map(CheckFixture::code)).containsExactlyInAnyOrderElementsOf(codes);
    }

    @Test
    void everyCheckExplainsItself() {
        assertThat(Checks.installed().all()).allSatisfy(check -> {
            assertThat(check.code()).matches("[a-z]+(-[a-z]+)+");
            assertThat(check.explanation()).matches("[A-Z].*\\.").hasSizeBetween(40, 300);
        });
    }

    private List<String> problems(Map<String, String> files, String code) throws IOException {
        return all(files, RENDERED.contains(code)).stream()
                .filter(problem -> problem.code().equals(code))
                .filter(problem -> !problem.where().path().startsWith("<"))
                .map(Problem::toString)
                .toList();
    }

    private List<Problem> all(Map<String, String> files, boolean build) throws IOException {
        Path root = write(files);
        if (build) {
            Request request = Request.folder(root, NOW).withOutput(temp.resolve("out"));
            return ((Report) new Builder(Progress.SILENT).build(request, true)).problems();
        }
        return read(root).problems();
    }

    private static Wiki read(Path root) throws IOException {
        Wiki wiki = ((Builder.Reading.Read) Builder.read(Request.folder(root, NOW))).wiki();
        wiki.tree().close();
        return wiki;
    }

    private Path write(Map<String, String> files) throws IOException {
        Path root = Files.createDirectories(temp.resolve("wiki"));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = root.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return root;
    }

    @Test
    void whatAPageAcceptsIsShownWithItsReason() throws IOException {
        Wiki wiki = read(write(Map.of(
                "hosts/nas.md",
                "---\nkind: host\nwhy: disks\naccept: {no-owner: 'ours, all of us'}\n---\n",
                "hosts/gw.md",
                "---\nkind: host\nwhy: a way out\n---\n")));
        Findings findings = wiki.site().part(Findings.class);
        assertThat(findings.accepted()).singleElement().satisfies(one -> {
            assertThat(one.problem().toString())
                    .startsWith("hosts/nas.md:2:1: warning: nobody is in charge of hosts/nas");
            assertThat(one.reason()).isEqualTo("ours, all of us");
        });
        assertThat(findings.acceptedIn("hosts/nas.md")).isEqualTo(findings.accepted());
        assertThat(findings.in("hosts/nas.md"))
                .noneMatch(problem -> problem.code().equals("no-owner"));
        assertThat(wiki.problems())
                .filteredOn(problem -> problem.code().equals("no-owner"))
                .extracting(problem -> problem.where().path())
                .containsExactly("hosts/gw.md");
    }

    @Test
    void whatTheConfigurationMakesAnErrorCannotBeAccepted() throws IOException {
        Wiki wiki = read(write(Map.of(
                "infrawiki.yaml",
                "checks: {no-owner: error, no-why: off}\n",
                "hosts/nas.md",
                "---\nkind: host\naccept: {no-owner: ours}\n---\n")));
        assertThat(wiki.problems())
                .extracting(Problem::code, Problem::severity)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("no-owner", Severity.ERROR),
                        org.assertj.core.groups.Tuple.tuple("unused-accept", Severity.WARNING))
                .doesNotContain(org.assertj.core.groups.Tuple.tuple("no-why", Severity.WARNING));
    }

    @Test
    void theExampleHasTheWarningsItsManualLists() throws IOException {
        Path root = Files.createDirectories(temp.resolve("example"));
        copy(Path.of("content"), root.resolve("content"));
        Files.copy(Path.of("infrawiki.yaml"), root.resolve("infrawiki.yaml"));
        Wiki wiki = read(root);
        assertThat(wiki.problems())
                .filteredOn(problem -> problem.severity() != Severity.NOTE)
                .filteredOn(problem -> !GENERATED.matcher(problem.message()).find())
                .extracting(problem -> problem.where().path() + " " + problem.code())
                .containsExactly(
                        "content/hosts/jackdaw.md os-end-of-life",
                        "content/hosts/printer.md review-due",
                        "content/posts/2026-09-the-doorbell.md broken-link",
                        "content/services/doorbell.md service-without-runbook-section",
                        "content/services/photos.md backup-not-tested");
        assertThat(wiki.problems()).noneMatch(problem -> problem.code().equals("unused-accept"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
