package org.infrawiki.source;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/**
 * What a walk through the history leaves for the next one: for every path there ever was its first and its last commit,
 * and the latest changes. Immutable; stored between builds.
 */
public final class HistoryMemory {
    /** The memory before the first walk. */
    public static final HistoryMemory NONE = new HistoryMemory();

    /** The author date of the first commit that had a file of this path, which need not exist any more. */
    public Optional<Instant> firstSeen(String path) {
        return Optional.empty();
    }

    /** The commit it reaches up to, in hex; the empty string if none. */
    public String commit() {
        return "";
    }

    /** Stores it; {@link #read} gets it back. */
    public void write(DataOutput out) throws IOException {}

    /** Reads what {@link #write} stored. */
    public static HistoryMemory read(DataInput in) throws IOException {
        return NONE;
    }
}
