package org.infrawiki.build;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Value;
import org.infrawiki.model.Where;

/** Writes values compactly: numbers in as few bytes as they need, each text once. */
final class TableOutput {
    private final DataOutputStream out;
    private final Map<String, Integer> table = new HashMap<>();

    TableOutput(OutputStream out) {
        this.out = new DataOutputStream(out);
    }

    /** The plain stream, for rooms that write themselves. */
    DataOutputStream plain() {
        return out;
    }

    void text(String text) throws IOException {
        Integer known = table.get(text);
        if (known != null) {
            number(known);
            return;
        }
        table.put(text, table.size() + 1);
        number(0);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        out.write(bytes);
    }

    /** A number from 0; seven bits a byte, the lowest first. */
    void number(int number) throws IOException {
        int rest = number;
        while ((rest & ~0x7F) != 0) {
            out.write((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }

    void longNumber(long number) throws IOException {
        out.writeLong(number);
    }

    void texts(Collection<String> texts) throws IOException {
        number(texts.size());
        for (String text : texts) {
            text(text);
        }
    }

    void texts(Map<String, String> texts) throws IOException {
        number(texts.size());
        for (Map.Entry<String, String> entry : texts.entrySet()) {
            text(entry.getKey());
            text(entry.getValue());
        }
    }

    void where(Where where) throws IOException {
        text(where.path());
        number(where.line());
        number(where.column());
    }

    void problems(Collection<Problem> problems) throws IOException {
        number(problems.size());
        for (Problem problem : problems) {
            text(problem.code());
            text(problem.severity().name());
            where(problem.where());
            text(problem.message());
            text(problem.hint());
        }
    }

    void value(Value value) throws IOException {
        if (value instanceof Value.Text text) {
            out.write(0);
            text(text.text());
        } else if (value instanceof Value.Items items) {
            out.write(1);
            number(items.items().size());
            for (Value item : items.items()) {
                value(item);
            }
        } else if (value instanceof Value.Entries entries) {
            out.write(2);
            number(entries.entries().size());
            for (Value.Entry entry : entries.entries().values()) {
                text(entry.key());
                where(entry.where());
                value(entry.value());
            }
        }
        where(value.where());
    }
}
