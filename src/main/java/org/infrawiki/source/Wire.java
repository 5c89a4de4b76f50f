package org.infrawiki.source;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;

/** How texts and ids stand in a stored memory. {@code DataOutput.writeUTF} would refuse texts over 64 KB. */
final class Wire {
    private static final int LONGEST = 1 << 24;

    private Wire() {}

    static void writeText(DataOutput out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String readText(DataInput in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("a stored text cannot be " + length + " bytes long");
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** An id of 40 hex digits, as 20 bytes. */
    static void writeId(DataOutput out, String id) throws IOException {
        out.write(HexFormat.of().parseHex(id));
    }

    static String readId(DataInput in) throws IOException {
        byte[] bytes = new byte[20];
        in.readFully(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** A time to the second, which is all that git keeps. */
    static void writeTime(DataOutput out, Instant time) throws IOException {
        out.writeLong(time.getEpochSecond());
    }

    static Instant readTime(DataInput in) throws IOException {
        return Instant.ofEpochSecond(in.readLong());
    }
}
