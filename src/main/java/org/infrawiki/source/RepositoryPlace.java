package org.infrawiki.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.errors.RepositoryNotFoundException;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;

/**
 * Where the parts of a repository lie that its hooks need.
 *
 * @param folder the repository proper: a bare repository, or the {@code .git} that all its work trees share
 * @param hooks the folder git runs hooks from ({@code core.hooksPath} of githooks(5)); it need not exist
 * @param head the full name of the branch that HEAD names, or nothing where it names a commit
 * @param others where that branch has no commits, as git makes a bare repository, those that have some, by their full
 *     names; nothing where it has
 */
public record RepositoryPlace(Path folder, Path hooks, Optional<String> head, Optional<List<String>> others) {
    /** Whether a branch or another ref can have that full name (git-check-ref-format(1)). */
    public static boolean canBeRef(String name) {
        return Repository.isValidRefName(name);
    }

    /**
     * Finds them.
     *
     * @param path a bare repository, a {@code .git} folder, or a work tree, also a linked one
     * @throws IOException if it is no repository or can't be read; the message is a sentence for the user
     */
    public static RepositoryPlace of(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            throw new IOException("There is no folder " + path + ".");
        }
        try (Repository repository = Repositories.open(path.toAbsolutePath().normalize(), Map.of())) {
            Path folder =
                    repository.getCommonDirectory().toPath().toAbsolutePath().normalize();
            // A relative one is meant from where git runs the hooks of a push, which is not the work tree.
            Path configured = repository
                    .getConfig()
                    .getPath(
                            ConfigConstants.CONFIG_CORE_SECTION,
                            null,
                            ConfigConstants.CONFIG_KEY_HOOKS_PATH,
                            repository.getFS(),
                            folder.toFile(),
                            null);
            Path hooks = configured == null
                    ? folder.resolve(Constants.HOOKS)
                    : configured.toAbsolutePath().normalize();
            Ref head = repository.exactRef(Constants.HEAD);
            if (head == null || !head.isSymbolic()) {
                return new RepositoryPlace(folder, hooks, Optional.empty(), Optional.empty());
            }
            Optional<List<String>> others = head.getObjectId() != null
                    ? Optional.empty()
                    : Optional.of(repository.getRefDatabase().getRefsByPrefix(Constants.R_HEADS).stream()
                            .map(Ref::getName)
                            .toList());
            return new RepositoryPlace(
                    folder, hooks, Optional.of(head.getTarget().getName()), others);
        } catch (RepositoryNotFoundException none) {
            throw new IOException(
                    path + " is not a git repository. Name a bare repository, or a folder that was made with 'git init'"
                            + " or 'git clone'.",
                    none);
        }
    }
}
