package org.infrawiki.build;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;
import org.infrawiki.model.Value;
import org.infrawiki.model.Where;

/** Reads what {@link TableOutput} wrote. Anything else is an {@link IOException}, never a huge allocation. */
final class TableInput {
    private static final int LARGEST_TEXT = 64 << 20;

    private final DataInputStream in;
    private final List<String> table = new ArrayList<>();

    TableInput(InputStream in) {
        this.in = new DataInputStream(in);
    }

    DataInputStream plain() {
        return in;
    }

    String text() throws IOException {
        int index = number();
        if (index > 0) {
            if (index > table.size()) {
                throw new IOException("text " + index + " is not known yet");
            }
            return table.get(index - 1);
        }
        int length = number();
        if (length > LARGEST_TEXT) {
            throw new IOException("a text of " + length + " bytes");
        }
        String text = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        table.add(text);
        return text;
    }

    int number() throws IOException {
        int number = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            int part = in.read();
            if (part < 0) {
                throw new IOException("ends too early");
            }
            number |= (part & 0x7F) << shift;
            if (part < 0x80) {
                break;
            }
        }
        if (number < 0) {
            throw new IOException("a number below zero");
        }
        return number;
    }

    long longNumber() throws IOException {
        return in.readLong();
    }

    List<String> texts() throws IOException {
        int count = number();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(text());
        }
        return texts;
    }

    Map<String, String> map() throws IOException {
        int count = number();
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            texts.put(text(), text());
        }
        return texts;
    }

    Where where() throws IOException {
        return new Where(text(), number(), number());
    }

    List<Problem> problems() throws IOException {
        int count = number();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String code = text();
            String severity = text();
            problems.add(new Problem(code, constant(Severity.class, severity), where(), text(), text()));
        }
        return problems;
    }

    static <E extends Enum<E>> E constant(Class<E> type, String name) throws IOException {
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException unknown) {
            throw new IOException("no " + type.getSimpleName() + " " + name, unknown);
        }
    }

    Value value() throws IOException {
        int form = in.read();
        switch (form) {
            case 0 -> {
                String text = text();
                return new Value.Text(text, where());
            }
            case 1 -> {
                int count = number();
                List<Value> items = new ArrayList<>();
                for (int i = 0; i < count; i++) {
                    items.add(value());
                }
                return new Value.Items(items, where());
            }
            case 2 -> {
                int count = number();
                Map<String, Value.Entry> entries = new LinkedHashMap<>();
                for (int i = 0; i < count; i++) {
                    String key = text();
                    Where where = where();
                    entries.put(key, new Value.Entry(key, where, value()));
                }
                return new Value.Entries(entries, where());
            }
            default -> throw new IOException("no value of form " + form);
        }
    }
}
