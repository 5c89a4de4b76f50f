package org.infrawiki.source;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a walk along the first parents leaves for the next one. Immutable; stored between builds.
 *
 * @param commit the commit it reaches up to, in hex, or the empty string
 * @param folder the wiki's folder in the repository, or the empty string
 * @param times of the commits that count, oldest first
 */
public record LineMemory(String commit, String folder, List<Instant> times) {
    /** The memory before the first walk. */
    public static final LineMemory NONE = new LineMemory("", "", List.of());

    public LineMemory {
        times = List.copyOf(times);
    }

    /** Stores it; {@link #read} gets it back. */
    public void write(DataOutput out) throws IOException {
        Wire.writeText(out, commit);
        Wire.writeText(out, folder);
        out.writeInt(times.size());
        for (Instant time : times) {
            Wire.writeTime(out, time);
        }
    }

    /**
     * Reads what {@link #write} stored.
     *
     * @throws IOException also if it was not written by {@code write}
     */
    public static LineMemory read(DataInput in) throws IOException {
        String commit = Wire.readText(in);
        String folder = Wire.readText(in);
        List<Instant> times = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            times.add(Wire.readTime(in));
        }
        return new LineMemory(commit, folder, times);
    }
}
