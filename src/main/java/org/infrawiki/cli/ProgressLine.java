package org.infrawiki.cli;

import java.time.Clock;
import org.infrawiki.build.Progress;

/** Shows on a terminal how far a build is that takes longer than a second. */
final class ProgressLine implements Progress {
    private static final int PATIENCE = 1000;
    private static final int PACE = 100;

    private final Terminal terminal;
    private final Clock clock;
    private final long start;
    private String stage = "";
    private long last;
    private boolean shown;

    ProgressLine(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
        this.start = clock.millis();
    }

    @Override
    public synchronized void stage(String what) {
        stage = what;
        show("");
    }

    @Override
    public synchronized void done(int count, int of) {
        show(" " + count + " of " + of);
    }

    private void show(String detail) {
        long now = clock.millis();
        if (terminal.interactive() && now - start > PATIENCE && now - last > PACE) {
            last = now;
            shown = true;
            terminal.err().print("\r" + stage + detail + "\u001B[K");
            terminal.err().flush();
        }
    }

    /** Removes the line. */
    synchronized void clear() {
        if (shown) {
            terminal.err().print("\r\u001B[K");
            terminal.err().flush();
        }
    }
}
