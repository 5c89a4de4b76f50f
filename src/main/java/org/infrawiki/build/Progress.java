package org.infrawiki.build;

/** Hears how far a build is. */
public interface Progress {
    /** Says nothing. */
    Progress SILENT = new Progress() {
        @Override
        public void stage(String what) {}

        @Override
        public void done(int count, int of) {}
    };

    /** A stage begins: {@code reading}, {@code rendering} … */
    void stage(String what);

    /** So much of the stage is done; called by several threads. */
    void done(int count, int of);
}
