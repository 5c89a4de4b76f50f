package org.infrawiki.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collection;

/**
 * A 64-bit fingerprint of an answer, built field by field. Not cryptographic: it tells whether an answer to the same
 * question is the same as last time. Every field is prefixed by its length, so that no two sequences of fields read
 * alike. The mixing steps are those of MurmurHash3's 64-bit finalizer (Austin Appleby, public domain).
 */
public final class Digest {
    private long state = 0x9E3779B97F4A7C15L;

    public Digest put(String text) {
        state = mix(state ^ text.length());
        long word = 0;
        for (int i = 0; i < text.length(); i++) {
            word = (word << 16) | text.charAt(i);
            if ((i & 3) == 3) {
                state = mix(state ^ word) * 31;
                word = 0;
            }
        }
        state = mix(state + word);
        return this;
    }

    /** Feeds bytes, eight at a time. */
    public Digest put(byte[] bytes) {
        state = mix(state ^ bytes.length);
        ByteBuffer longs = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int i = 0;
        for (; i + 8 <= bytes.length; i += 8) {
            state = mix(state ^ longs.getLong(i)) * 31;
        }
        long rest = 0;
        for (; i < bytes.length; i++) {
            rest = (rest << 8) | (bytes[i] & 0xFF);
        }
        state = mix(state + rest);
        return this;
    }

    public Digest put(long number) {
        state = mix(state * 31 ^ number);
        return this;
    }

    public Digest put(boolean flag) {
        return put(flag ? 1L : 2L);
    }

    public Digest put(PageName name) {
        return put(name.path());
    }

    public Digest putNames(Collection<PageName> names) {
        put(names.size());
        names.forEach(this::put);
        return this;
    }

    public Digest putAll(Collection<String> texts) {
        put(texts.size());
        texts.forEach(this::put);
        return this;
    }

    public long value() {
        return mix(state);
    }

    private static long mix(long bits) {
        long h = bits;
        h ^= h >>> 33;
        h *= 0xFF51AFD7ED558CCDL;
        h ^= h >>> 33;
        h *= 0xC4CEB9FE1A85EC53L;
        return h ^ (h >>> 33);
    }
}
