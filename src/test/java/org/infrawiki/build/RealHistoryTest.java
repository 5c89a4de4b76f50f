package org.infrawiki.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The law over wikis that people wrote: this project's manual, commit by commit, and an old ikiwiki that is edited. More:
 * {@code -Dinfrawiki.law.manual=1000 -Dinfrawiki.law.edits=60}.
 */
class RealHistoryTest {
    private static final int COMMITS = Integer.getInteger("infrawiki.law.manual", 12);
    private static final int EDITS = Integer.getInteger("infrawiki.law.edits", 6);

    @TempDir
    Path temp;

    @Test
    void theManualCommitByCommit() throws Exception {
        Path project = Path.of("").toAbsolutePath();
        assumeTrue(Files.exists(project.resolve(".git")), "this is no checkout, so the manual has no history here");
        List<String> commits = commits(project);
        assumeTrue(commits.size() > 1, "this checkout is shallow, so the manual has no history here");
        int first = Math.max(0, commits.size() - COMMITS);
        for (int i = first; i < commits.size(); i++) {
            build(project, commits.get(i), temp.resolve("site"));
            if ((i - first) % 10 == 6 || i == commits.size() - 1) {
                Path fresh = temp.resolve("fresh" + i);
                build(project, commits.get(i), fresh);
                assertThat(Replay.difference(WikiFolder.tree(fresh), WikiFolder.tree(temp.resolve("site"))))
                        .as(commits.get(i))
                        .isEmpty();
                WikiFolder.remove(fresh);
            }
        }
        // And back to where it began, as a forced push would take it.
        build(project, commits.get(first), temp.resolve("site"));
        build(project, commits.get(first), temp.resolve("fresh"));
        assertThat(Replay.difference(WikiFolder.tree(temp.resolve("fresh")), WikiFolder.tree(temp.resolve("site"))))
                .isEmpty();
    }

    /** Those that touched the pages, oldest first; one at most in a shallow clone. */
    private static List<String> commits(Path project) throws Exception {
        List<String> commits = new ArrayList<>();
        try (Repository repository = new FileRepositoryBuilder()
                        .setWorkTree(project.toFile())
                        .setup()
                        .build();
                Git git = new Git(repository)) {
            if (!repository.getObjectDatabase().getShallowCommits().isEmpty()) {
                return commits;
            }
            for (RevCommit commit :
                    git.log().addPath("content").addPath("infrawiki.yaml").call()) {
                commits.add(commit.name());
            }
        }
        Collections.reverse(commits);
        return commits;
    }

    private static void build(Path project, String commit, Path into) {
        Request request =
                new Request(null, project, commit, into, null, Instant.now(), LocalDate.parse("2026-11-23"), false);
        assertThat(new Builder(Progress.SILENT).build(request, false)).isInstanceOf(Report.class);
    }

    /** The wiki of git-annex as it was in 2011, which lies beside the project where it was fetched. */
    @Test
    void anOldIkiwikiThatIsEdited() throws IOException {
        Path corpus = Path.of(System.getProperty("infrawiki.corpora", "../shared/corpora"), "git-annex-2011");
        assumeTrue(Files.isDirectory(corpus), "there is no " + corpus + " to edit");
        WikiFolder wiki = new WikiFolder(temp);
        List<String> pages = new ArrayList<>();
        try (var paths = Files.walk(corpus)) {
            for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
                String name = corpus.relativize(path).toString();
                wiki.write(name, Files.readAllBytes(path));
                if (name.endsWith(".mdwn")) {
                    pages.add(name);
                }
            }
        }
        wiki.build();
        Random random = new Random(2011);
        for (int step = 0; step < EDITS; step++) {
            String page = pages.get(random.nextInt(pages.size()));
            String text = Files.readString(wiki.root().resolve(page));
            switch (step % 6) {
                case 0 -> wiki.write(page, text + "\nSee [[" + pages.get(0).replace(".mdwn", "") + "]].\n");
                case 1 -> wiki.write(page, text + "\n[[!tag done]]\n");
                case 2 -> wiki.write("news/version_" + step + ".mdwn", "News [[!tag news]]\n");
                case 3 -> wiki.write(page, "[[!meta title=\"Other " + step + "\"]]\n" + text);
                case 4 -> {
                    wiki.delete(page).write("bugs/moved_" + step + ".mdwn", text);
                    pages.remove(page);
                }
                default -> wiki.write(page, text.replace("the", "The"));
            }
            wiki.build();
            if (step == EDITS - 1 || step % 12 == 11) {
                Path fresh = temp.resolve("fresh");
                wiki.build(fresh);
                Optional<String> difference = Replay.difference(WikiFolder.tree(fresh), WikiFolder.tree(wiki.output()));
                assertThat(difference).isEmpty();
                WikiFolder.remove(fresh);
            }
        }
    }
}
