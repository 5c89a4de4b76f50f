package org.infrawiki.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.StringDataType;
import org.jspecify.annotations.Nullable;

/**
 * A file of tables that are read and written entry by entry, so that what a build costs follows what it looks at and
 * changes. What is put is on disk, all of it or nothing, once {@link #commit} returns. Each value carries a checksum
 * (CRC-32) of itself and its key.
 */
final class Store implements AutoCloseable {
    /** To be raised with every change of what any table holds. */
    private static final String FORMAT = "6";

    private static final int CACHE_MEGABYTES = 16;
    private static final long ROOM_TO_GROW = 4 << 20;
    private static final String ABOUT = "about";

    private final MVStore file;

    private Store(MVStore file) {
        this.file = file;
    }

    /** A value is not what was put. */
    static final class Damaged extends RuntimeException {
        private static final long serialVersionUID = 1;

        Damaged(String message) {
            super(message);
        }
    }

    /** Opens a store; null where there is none, or none that this program can read. */
    static @Nullable Store open(Path path, boolean writable) {
        if (!Files.isRegularFile(path)) {
            return null;
        }
        Store store = null;
        try {
            MVStore.Builder builder = builder(path);
            store = new Store((writable ? builder : builder.readOnly()).open());
            byte[] format = store.table(ABOUT).get("format");
            if (format != null && FORMAT.equals(Bytes.text(format))) {
                return store;
            }
        } catch (MVStoreException | Damaged | IllegalArgumentException | IllegalStateException unreadable) {
            // What can't be read is built anew: a state is never worth an error.
        }
        if (store != null) {
            store.abandon();
        }
        return null;
    }

    /** Makes an empty store in place of whatever is there. */
    static Store create(Path path) throws IOException {
        Files.deleteIfExists(path);
        try {
            Store store = new Store(builder(path).open());
            store.about().put("format", Bytes.of(FORMAT));
            return store;
        } catch (MVStoreException failed) {
            throw new IOException(reason(failed), failed);
        }
    }

    private static MVStore.Builder builder(Path path) {
        return new MVStore.Builder()
                .fileName(path.toString())
                .autoCommitDisabled()
                .cacheSize(CACHE_MEGABYTES);
    }

    /** The table of single values. */
    Table about() {
        return table(ABOUT);
    }

    Table table(String name) {
        return new Table(file.openMap(
                name,
                new MVMap.Builder<String, byte[]>()
                        .keyType(StringDataType.INSTANCE)
                        .valueType(ByteArrayDataType.INSTANCE)));
    }

    /** Notes how long the file is after all was put. */
    void noteSize() throws IOException {
        long size = file.getFileStore().size();
        about().put("size", Bytes.of(out -> out.longNumber(size)));
        commit();
    }

    /** Whether so many entries were replaced that the file had better be written whole again. */
    boolean isWorn() {
        byte[] size = about().get("size");
        return size == null || file.getFileStore().size() > 2 * Bytes.read(size, TableInput::longNumber) + ROOM_TO_GROW;
    }

    void commit() throws IOException {
        try {
            file.commit();
        } catch (MVStoreException failed) {
            throw new IOException(reason(failed), failed);
        }
    }

    /** Closes it; what was not committed is forgotten. */
    void abandon() {
        file.closeImmediately();
    }

    @Override
    public void close() {
        abandon();
    }

    private static String reason(MVStoreException failed) {
        Throwable cause = failed.getCause();
        return "the state can't be written: " + (cause == null ? failed.getMessage() : cause.getMessage());
    }

    /** Values by key, in the order of the keys. */
    static final class Table {
        private final MVMap<String, byte[]> map;

        private Table(MVMap<String, byte[]> map) {
            this.map = map;
        }

        byte @Nullable [] get(String key) {
            byte[] stored = map.get(key);
            return stored == null ? null : checked(key, stored);
        }

        boolean has(String key) {
            return map.containsKey(key);
        }

        void put(String key, byte[] value) {
            map.put(key, signed(key, value));
        }

        /** Puts after all others, which is quicker; keys must come in order. */
        void append(String key, byte[] value) {
            map.append(key, signed(key, value));
        }

        void remove(String key) {
            map.remove(key);
        }

        int size() {
            return map.size();
        }

        /** The last key up to this one, or null. */
        @Nullable
        String floor(String key) {
            return map.floorKey(key);
        }

        /** The first key from this one on, or null. */
        @Nullable
        String ceiling(String key) {
            return map.ceilingKey(key);
        }

        /** Goes through the entries whose keys begin with {@code prefix}, until it is told to stop. */
        void scan(String prefix, Visitor visitor) {
            var cursor = map.cursor(prefix);
            while (cursor.hasNext()) {
                String key = cursor.next();
                if (!key.startsWith(prefix)) {
                    return;
                }
                visitor.visit(key, checked(key, cursor.getValue()));
            }
        }

        private static byte[] signed(String key, byte[] value) {
            byte[] stored = new byte[value.length + 4];
            System.arraycopy(value, 0, stored, 4, value.length);
            int sum = sum(key, stored);
            for (int i = 0; i < 4; i++) {
                stored[i] = (byte) (sum >>> (8 * i));
            }
            return stored;
        }

        private static byte[] checked(String key, byte[] stored) {
            int sum = 0;
            for (int i = 0; i < 4 && i < stored.length; i++) {
                sum |= (stored[i] & 0xFF) << (8 * i);
            }
            if (stored.length < 4 || sum != sum(key, stored)) {
                throw new Damaged("the entry " + key + " is damaged");
            }
            return java.util.Arrays.copyOfRange(stored, 4, stored.length);
        }

        /** CRC-32, not the CRC-32C of newer files: that one makes its tables first, which a small push would wait for. */
        private static int sum(String key, byte[] stored) {
            CRC32 sum = new CRC32();
            sum.update(Bytes.of(key));
            sum.update(stored, 4, stored.length - 4);
            return (int) sum.getValue();
        }
    }

    /** Sees entries. */
    interface Visitor {
        void visit(String key, byte[] value);
    }
}
