package org.infrawiki.build;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.infrawiki.model.Link;
import org.infrawiki.model.Page;
import org.infrawiki.model.PageName;
import org.infrawiki.source.FolderMemory;
import org.infrawiki.source.HistoryMemory;
import org.infrawiki.source.LineMemory;

/**
 * The state on disk: a magic number with the format's version, the state, a checksum (CRC-32C). A file that is of
 * another version, cut short or damaged counts as none.
 */
final class StateFile {
    private static final long MAGIC = 0x696E667261770000L | 3;

    private StateFile() {}

    static State read(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length < 16 || ByteBuffer.wrap(bytes).getLong() != MAGIC) {
                return State.NONE;
            }
            CRC32C sum = new CRC32C();
            sum.update(bytes, 0, bytes.length - 8);
            if (ByteBuffer.wrap(bytes, bytes.length - 8, 8).getLong() != sum.getValue()) {
                return State.NONE;
            }
            return read(new TableInput(new ByteArrayInputStream(bytes, 8, bytes.length - 16)));
        } catch (IOException | RuntimeException unreadable) {
            // What can't be read is built anew: a state is never worth an error.
            return State.NONE;
        }
    }

    static void write(State state, Path file) throws IOException {
        Path temporary = file.resolveSibling(file.getFileName() + ".new");
        CRC32C sum = new CRC32C();
        try (OutputStream raw = Files.newOutputStream(temporary)) {
            BufferedOutputStream buffered = new BufferedOutputStream(new CheckedOutputStream(raw, sum), 1 << 16);
            TableOutput out = new TableOutput(buffered);
            out.longNumber(MAGIC);
            write(state, out);
            out.plain().flush();
            raw.write(ByteBuffer.allocate(8).putLong(sum.getValue()).array());
        }
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void write(State state, TableOutput out) throws IOException {
        out.text(state.environment());
        out.text(state.commit());
        state.folder().write(out.plain());
        state.history().write(out.plain());
        state.line().write(out.plain());
        out.number(state.zones().size());
        for (Map.Entry<String, Long> zone : state.zones().entrySet()) {
            out.text(zone.getKey());
            out.longNumber(zone.getValue());
        }
        out.number(state.pages().size());
        for (Page page : state.pages().values()) {
            write(page, out);
        }
        out.number(state.questions().size());
        for (int i = 0; i < state.questions().size(); i++) {
            out.text(state.questions().get(i).topic());
            out.texts(state.questions().get(i).args());
            out.longNumber(state.digests()[i]);
        }
        out.number(state.units().size());
        for (State.Unit unit : state.units().values()) {
            out.text(unit.key());
            out.text(unit.input());
            out.number(unit.asked().length);
            for (int question : unit.asked()) {
                out.number(question);
            }
            out.number(unit.outputs().size());
            for (State.Output output : unit.outputs()) {
                out.text(output.path());
                out.longNumber(output.digest());
                out.longNumber(output.size());
                out.longNumber(output.modified());
            }
            out.problems(unit.problems());
        }
        out.problems(state.problems());
    }

    private static State read(TableInput in) throws IOException {
        String environment = in.text();
        String commit = in.text();
        FolderMemory folder = FolderMemory.read(in.plain());
        HistoryMemory history = HistoryMemory.read(in.plain());
        LineMemory line = LineMemory.read(in.plain());
        Map<String, Long> zones = new TreeMap<>();
        for (int left = in.number(); left > 0; left--) {
            zones.put(in.text(), in.longNumber());
        }
        Map<PageName, Page> pages = new LinkedHashMap<>();
        for (int left = in.number(); left > 0; left--) {
            Page page = page(in);
            pages.put(page.name(), page);
        }
        int count = in.number();
        List<Question> questions = new ArrayList<>();
        long[] digests = new long[Math.min(count, 1 << 24)];
        for (int i = 0; i < count; i++) {
            questions.add(new Question(in.text(), in.texts()));
            digests[i] = in.longNumber();
        }
        Map<String, State.Unit> units = new LinkedHashMap<>();
        for (int left = in.number(); left > 0; left--) {
            State.Unit unit = unit(in, count);
            units.put(unit.key(), unit);
        }
        return new State(
                environment, commit, folder, history, line, zones, pages, units, questions, digests, in.problems());
    }

    private static State.Unit unit(TableInput in, int questions) throws IOException {
        String key = in.text();
        String input = in.text();
        int[] asked = new int[Math.min(in.number(), 1 << 24)];
        for (int i = 0; i < asked.length; i++) {
            asked[i] = in.number();
            if (asked[i] >= questions) {
                throw new IOException("question " + asked[i] + " is not known");
            }
        }
        List<State.Output> outputs = new ArrayList<>();
        for (int left = in.number(); left > 0; left--) {
            outputs.add(new State.Output(in.text(), in.longNumber(), in.longNumber(), in.longNumber()));
        }
        return new State.Unit(key, input, asked, List.copyOf(outputs), in.problems());
    }

    private static void write(Page page, TableOutput out) throws IOException {
        out.text(page.name().path());
        out.text(page.source());
        out.text(page.id());
        out.text(page.origin().name());
        out.value(page.matter());
        out.texts(page.meta());
        out.texts(page.tags());
        out.texts(page.aliases());
        out.number(page.links().size());
        for (Link link : page.links()) {
            out.text(link.type().name());
            out.text(link.target());
            out.text(link.anchor());
            out.where(link.where());
        }
        out.texts(page.sections());
        out.texts(page.uses());
        out.problems(page.problems());
    }

    private static Page page(TableInput in) throws IOException {
        PageName name = new PageName(in.text());
        String source = in.text();
        String id = in.text();
        Page.Origin origin = TableInput.constant(Page.Origin.class, in.text());
        if (!(in.value() instanceof org.infrawiki.model.Value.Entries matter)) {
            throw new IOException("front matter of " + name + " is no map");
        }
        Map<String, String> meta = in.map();
        List<String> tags = in.texts();
        List<String> aliases = in.texts();
        List<Link> links = new ArrayList<>();
        for (int left = in.number(); left > 0; left--) {
            links.add(new Link(TableInput.constant(Link.Type.class, in.text()), in.text(), in.text(), in.where()));
        }
        return new Page(
                name, source, id, origin, matter, meta, tags, aliases, links, in.texts(), in.map(), in.problems());
    }
}
