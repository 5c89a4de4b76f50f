package org.infrawiki.source;

import org.eclipse.jgit.internal.util.CleanupService;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * What jgit may know of the machine: nothing. It reads no configuration but the repository's own, asks for no host name,
 * and writes nothing: left alone it measures how exact the file system's times are, with files it makes in the
 * repository, and keeps the result in the home folder.
 */
final class QuietSystem extends SystemReader.Delegate {
    private QuietSystem(SystemReader real) {
        super(real);
    }

    static void install() {
        if (!(SystemReader.getInstance() instanceof QuietSystem)) {
            SystemReader.setInstance(new QuietSystem(SystemReader.getInstance()));
            noShutdownHook();
            FS.FileStoreAttributes.setBackground(true);
        }
    }

    /**
     * Has jgit keep its clean-up to itself instead of making a shutdown hook of it, for which it would load all its
     * messages: a sixth of the time that a small push takes. There is nothing to clean up, since nothing is measured.
     */
    @SuppressWarnings("unused") // the constructor makes it known
    private static void noShutdownHook() {
        CleanupService known = new CleanupService();
    }

    @Override
    public String getHostname() {
        return "localhost";
    }

    @Override
    public FileBasedConfig openUserConfig(@Nullable Config parent, FS fs) {
        return new NoConfig(fs);
    }

    @Override
    public FileBasedConfig openSystemConfig(@Nullable Config parent, FS fs) {
        return new NoConfig(fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(@Nullable Config parent, FS fs) {
        return new NoConfig(fs);
    }

    /** Empty, without a file, but for the file system's exactness, so that it is not measured. */
    private static final class NoConfig extends FileBasedConfig {
        NoConfig(FS fs) {
            super(null, null, fs);
        }

        @Override
        public void load() {
            // There is no file.
        }

        @Override
        public void save() {
            // Nothing is ever kept.
        }

        @Override
        public boolean isOutdated() {
            return false;
        }

        @Override
        public @Nullable String getString(String section, @Nullable String subsection, String name) {
            return section.equals("filesystem") ? "10 milliseconds" : null;
        }
    }
}
