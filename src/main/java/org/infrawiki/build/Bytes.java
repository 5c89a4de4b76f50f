package org.infrawiki.build;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Values as bytes and back, one at a time. */
final class Bytes {
    private Bytes() {}

    /** Writes one value. */
    interface Writing {
        void write(TableOutput out) throws IOException;
    }

    /** Reads one value. */
    interface Reading<T> {
        T read(TableInput in) throws IOException;
    }

    static byte[] of(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try {
            TableOutput out = new TableOutput(bytes);
            writing.write(out);
            out.plain().flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static <T> T read(byte[] bytes, Reading<T> reading) {
        try {
            return reading.read(new TableInput(new ByteArrayInputStream(bytes)));
        } catch (IOException | IllegalArgumentException damaged) {
            throw new Store.Damaged(String.valueOf(damaged.getMessage()));
        }
    }

    static byte[] of(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
