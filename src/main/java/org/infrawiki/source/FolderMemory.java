package org.infrawiki.source;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one scan of a folder leaves for the next: which content a file had when it had this size and time, so that
 * unchanged files are not read again.
 */
public final class FolderMemory {
    /** The memory before the first scan. */
    public static final FolderMemory NONE = new FolderMemory(new TreeMap<>());

    private final SortedMap<String, Seen> files;

    FolderMemory(SortedMap<String, Seen> files) {
        this.files = Collections.unmodifiableSortedMap(files);
    }

    /**
     * A file as it was.
     *
     * @param size in bytes
     * @param modified nanoseconds since 1970
     * @param key stands for the file's device and inode; another file moved to this path has another
     * @param id content id
     */
    record Seen(long size, long modified, int key, String id) {}

    SortedMap<String, Seen> files() {
        return files;
    }

    /** Stores it; {@link #read} gets it back. */
    public void write(DataOutput out) throws IOException {
        out.writeInt(files.size());
        for (var entry : files.entrySet()) {
            Wire.writeText(out, entry.getKey());
            out.writeLong(entry.getValue().size());
            out.writeLong(entry.getValue().modified());
            out.writeInt(entry.getValue().key());
            Wire.writeId(out, entry.getValue().id());
        }
    }

    /** Reads what {@link #write} stored. */
    public static FolderMemory read(DataInput in) throws IOException {
        TreeMap<String, Seen> files = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            String path = Wire.readText(in);
            files.put(path, new Seen(in.readLong(), in.readLong(), in.readInt(), Wire.readId(in)));
        }
        return new FolderMemory(files);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FolderMemory memory && memory.files.equals(files);
    }

    @Override
    public int hashCode() {
        return files.hashCode();
    }
}
