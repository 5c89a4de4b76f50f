package org.infrawiki.source;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.jspecify.annotations.Nullable;

/** Opens git repositories to read from them. */
final class Repositories {
    private static final String OBJECTS = "GIT_OBJECT_DIRECTORY";
    private static final String ALTERNATES = "GIT_ALTERNATE_OBJECT_DIRECTORIES";
    private static final String QUARANTINE = "GIT_QUARANTINE_PATH";

    private Repositories() {}

    /**
     * The repository at a path.
     *
     * @param path a bare repository, a {@code .git} folder, or a work tree, also a linked one
     * @param environment what git tells its hooks: while a push is judged its objects lie in quarantine (githooks(5),
     *     git-receive-pack(1), "Quarantine environment")
     */
    static Repository open(Path path, Map<String, String> environment) throws IOException {
        QuietSystem.install();
        FileRepositoryBuilder builder = new FileRepositoryBuilder().setMustExist(true);
        if (Files.exists(path.resolve(".git"))) {
            builder.setWorkTree(path.toFile()).setup();
        } else {
            builder.setGitDir(path.toFile()).setBare();
        }
        File folder = builder.getGitDir();
        String objects = environment.get(OBJECTS);
        if (folder != null && objects != null && inQuarantine(folder.toPath(), environment)) {
            builder.setObjectDirectory(new File(objects));
            Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                    .splitAsStream(environment.getOrDefault(ALTERNATES, ""))
                    .filter(alternate -> !alternate.isEmpty())
                    .forEach(alternate -> builder.addAlternateObjectDirectory(new File(alternate)));
        }
        Repository repository = builder.build();
        String format = repository.getConfig().getString("extensions", null, "objectformat");
        if (format != null && !format.equals("sha1")) {
            repository.close();
            throw new IOException("its objects are named by " + format + ", and only sha1 can be read");
        }
        return repository;
    }

    /** Something that reads objects. */
    interface Reading<T> {
        T read() throws IOException;
    }

    /** Reads objects. jgit runs off the end of those that are cut short or crafted, which is the disk's fault, not ours. */
    static <T> T reading(Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new IOException("an object is damaged", e);
        }
    }

    /** The folder with a {@code .git} that holds {@code folder}, or null outside of work trees. */
    static @Nullable Path workTree(Path folder) {
        for (Path at = folder; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(".git"))) {
                return at;
            }
        }
        return null;
    }

    /** The environment of a hook tells of one repository; another one opened in it is none of its business. */
    private static boolean inQuarantine(Path repository, Map<String, String> environment) throws IOException {
        String quarantine = environment.get(QUARANTINE);
        if (quarantine == null || !Files.isDirectory(Path.of(quarantine))) {
            return false;
        }
        return Path.of(quarantine).toRealPath().startsWith(repository.toRealPath());
    }
}
