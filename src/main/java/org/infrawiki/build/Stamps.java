package org.infrawiki.build;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The sizes and times of all files of the site, some hundred to an entry in the order of their paths, so that a build
 * sees quickly whether somebody has changed one by hand.
 */
final class Stamps {
    private static final int AN_ENTRY = 400;
    private static final String TABLE = "stamps";

    private final Store.Table table;

    Stamps(Store store) {
        this.table = store.table(TABLE);
    }

    /** What one file is like; times in milliseconds, which every way to ask for them gives. */
    private record Stamp(String path, long size, long millis) {
        static Stamp of(State.Output output) {
            return new Stamp(output.path(), output.size(), Math.floorDiv(output.modified(), 1_000_000L));
        }

        boolean stands(File root) {
            File file = new File(root, path);
            return file.lastModified() == millis && file.length() == size;
        }
    }

    static void write(Store store, Collection<State.Unit> units) {
        Map<String, Stamp> all = new TreeMap<>();
        units.forEach(unit -> unit.outputs().forEach(output -> all.put(output.path(), Stamp.of(output))));
        List<Stamp> stamps = new ArrayList<>(all.values());
        Store.Table table = store.table(TABLE);
        for (int start = 0; start < stamps.size(); start += AN_ENTRY) {
            List<Stamp> some = stamps.subList(start, Math.min(start + AN_ENTRY, stamps.size()));
            table.append(some.get(0).path(), bytes(some));
        }
    }

    /** Notes files that were written anew, all of them known before. */
    void update(Collection<State.Output> outputs) {
        Map<String, List<Stamp>> entries = new TreeMap<>();
        for (State.Output output : outputs) {
            String key = table.floor(output.path());
            byte[] bytes = key == null ? null : table.get(key);
            if (key == null || bytes == null) {
                throw new Store.Damaged("no stamp of " + output.path());
            }
            entries.computeIfAbsent(key, unused -> stamps(bytes))
                    .replaceAll(old -> old.path().equals(output.path()) ? Stamp.of(output) : old);
        }
        entries.forEach((key, stamps) -> table.put(key, bytes(stamps)));
    }

    /** Whether every file is still the one that was written. */
    boolean stand(Path site) {
        File root = site.toFile();
        List<byte[]> entries = new ArrayList<>();
        table.scan("", (key, bytes) -> entries.add(bytes));
        return entries.parallelStream().allMatch(bytes -> stamps(bytes).stream().allMatch(one -> one.stands(root)));
    }

    private static byte[] bytes(List<Stamp> stamps) {
        return Bytes.of(out -> {
            out.number(stamps.size());
            for (Stamp stamp : stamps) {
                out.text(stamp.path());
                out.longNumber(stamp.size());
                out.longNumber(stamp.millis());
            }
        });
    }

    private static List<Stamp> stamps(byte[] bytes) {
        return Bytes.read(bytes, in -> {
            List<Stamp> stamps = new ArrayList<>();
            for (int left = in.number(); left > 0; left--) {
                stamps.add(new Stamp(in.text(), in.longNumber(), in.longNumber()));
            }
            return stamps;
        });
    }
}
