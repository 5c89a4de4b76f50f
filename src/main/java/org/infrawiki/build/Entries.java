package org.infrawiki.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.infrawiki.model.Findings;
import org.infrawiki.model.Link;
import org.infrawiki.model.Page;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Site;
import org.infrawiki.source.HistoryMemory;

/** How the entries of a {@link Store} look, each by itself. */
final class Entries {
    private static final String ESCAPED_NUL = "\1z";
    private static final String ESCAPED_MARK = "\1m";

    private Entries() {}

    /** @param number of the unit, by which questions know who asks them */
    static byte[] of(State.Unit unit, int number) {
        return Bytes.of(out -> {
            out.number(number);
            out.text(unit.input());
            numbers(unit.asked(), out);
            out.number(unit.outputs().size());
            for (State.Output output : unit.outputs()) {
                out.text(output.path());
                out.longNumber(output.digest());
                out.longNumber(output.size());
                out.longNumber(output.modified());
            }
            out.problems(unit.problems());
            out.number(unit.parts().size());
            for (State.Part part : unit.parts()) {
                out.text(part.name());
                numbers(part.asked(), out);
                out.text(part.text());
            }
        });
    }

    private static void numbers(int[] numbers, TableOutput out) throws IOException {
        out.number(numbers.length);
        for (int number : numbers) {
            out.number(number);
        }
    }

    private static int[] numbers(TableInput in) throws IOException {
        int[] numbers = new int[Math.min(in.number(), 1 << 24)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = in.number();
        }
        return numbers;
    }

    /** The number of a unit. */
    static int number(byte[] unit) {
        return Bytes.read(unit, TableInput::number);
    }

    static State.Unit unit(String key, byte[] bytes) {
        return Bytes.read(bytes, in -> {
            in.number();
            String input = in.text();
            int[] asked = numbers(in);
            List<State.Output> outputs = new ArrayList<>();
            for (int left = in.number(); left > 0; left--) {
                outputs.add(new State.Output(in.text(), in.longNumber(), in.longNumber(), in.longNumber()));
            }
            List<Problem> problems = in.problems();
            List<State.Part> parts = new ArrayList<>();
            for (int left = in.number(); left > 0; left--) {
                parts.add(new State.Part(in.text(), numbers(in), in.text()));
            }
            return new State.Unit(key, input, asked, List.copyOf(outputs), problems, List.copyOf(parts));
        });
    }

    static byte[] of(HistoryMemory.Span span) {
        return Bytes.of(out -> span.write(out.plain()));
    }

    static HistoryMemory.Span span(byte[] bytes) {
        return Bytes.read(bytes, in -> HistoryMemory.Span.read(in.plain()));
    }

    static byte[] of(Page page) {
        return Bytes.of(out -> write(page, out));
    }

    static Page page(byte[] bytes) {
        return Bytes.read(bytes, Entries::page);
    }

    /** A question's number and the digest of its answer. */
    record Asked(int number, long digest) {}

    static byte[] of(Asked asked) {
        return Bytes.of(out -> {
            out.number(asked.number());
            out.longNumber(asked.digest());
        });
    }

    static Asked asked(byte[] bytes) {
        return Bytes.read(bytes, in -> new Asked(in.number(), in.longNumber()));
    }

    /** The key of a question: its topic and its arguments, each after a NUL. */
    static String key(Question question) {
        StringBuilder key = new StringBuilder(question.topic());
        question.args().forEach(arg -> key.append('\0').append(escaped(arg)));
        return key.toString();
    }

    static Question question(String key) {
        String[] parts = key.split("\0", -1);
        List<String> args = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            args.add(
                    parts[i].indexOf(1) < 0
                            ? parts[i]
                            : parts[i].replace(ESCAPED_NUL, "\0").replace(ESCAPED_MARK, "\1"));
        }
        return new Question(parts[0], List.copyOf(args));
    }

    private static String escaped(String arg) {
        return arg.indexOf(0) < 0 && arg.indexOf(1) < 0
                ? arg
                : arg.replace("\1", ESCAPED_MARK).replace("\0", ESCAPED_NUL);
    }

    /** @param numbers ascending */
    static byte[] ofNumbers(int[] numbers, int from, int to) {
        return Bytes.of(out -> {
            out.number(to - from);
            int last = 0;
            for (int i = from; i < to; i++) {
                out.number(numbers[i] - last);
                last = numbers[i];
            }
        });
    }

    static byte[] ofNumbers(Collection<Integer> numbers) {
        return Bytes.of(out -> {
            out.number(numbers.size());
            int last = 0;
            for (int number : numbers) {
                out.number(number - last);
                last = number;
            }
        });
    }

    static List<Integer> numbers(byte[] bytes) {
        return Bytes.read(bytes, in -> {
            List<Integer> numbers = new ArrayList<>();
            int last = 0;
            for (int left = in.number(); left > 0; left--) {
                last += in.number();
                numbers.add(last);
            }
            return numbers;
        });
    }

    static byte[] of(List<String> texts) {
        return Bytes.of(out -> out.texts(texts));
    }

    static List<String> texts(byte[] bytes) {
        return Bytes.read(bytes, TableInput::texts);
    }

    static byte[] ofNames(List<PageName> names) {
        return of(names.stream().map(PageName::path).toList());
    }

    static List<PageName> names(byte[] bytes) {
        return texts(bytes).stream().map(PageName::new).toList();
    }

    static byte[] ofEntries(List<Site.Entry> entries) {
        return Bytes.of(out -> {
            out.number(entries.size());
            for (Site.Entry entry : entries) {
                out.text(entry.path());
                out.text(entry.title());
                out.number(entry.page() ? 1 : 0);
            }
        });
    }

    static List<Site.Entry> entries(byte[] bytes) {
        return Bytes.read(bytes, in -> {
            List<Site.Entry> entries = new ArrayList<>();
            for (int left = in.number(); left > 0; left--) {
                entries.add(new Site.Entry(in.text(), in.text(), in.number() == 1));
            }
            return List.copyOf(entries);
        });
    }

    static byte[] ofLinks(List<Link> links) {
        return Bytes.of(out -> write(links, out));
    }

    static List<Link> links(byte[] bytes) {
        return Bytes.read(bytes, Entries::links);
    }

    static byte[] of(Findings findings) {
        return Bytes.of(out -> {
            out.problems(findings.all());
            out.problems(
                    findings.accepted().stream().map(Findings.Accepted::problem).toList());
            out.texts(
                    findings.accepted().stream().map(Findings.Accepted::reason).toList());
        });
    }

    static Findings findings(byte[] bytes) {
        return Bytes.read(bytes, in -> {
            var open = in.problems();
            var accepted = in.problems();
            List<String> reasons = in.texts();
            List<Findings.Accepted> both = new ArrayList<>();
            for (int i = 0; i < accepted.size(); i++) {
                both.add(new Findings.Accepted(accepted.get(i), reasons.get(i)));
            }
            return new Findings(open, both);
        });
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
        write(page.links(), out);
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
        List<Link> links = links(in);
        return new Page(
                name, source, id, origin, matter, meta, tags, aliases, links, in.texts(), in.map(), in.problems());
    }

    private static void write(List<Link> links, TableOutput out) throws IOException {
        out.number(links.size());
        for (Link link : links) {
            out.text(link.type().name());
            out.text(link.target());
            out.text(link.anchor());
            out.where(link.where());
        }
    }

    private static List<Link> links(TableInput in) throws IOException {
        List<Link> links = new ArrayList<>();
        for (int left = in.number(); left > 0; left--) {
            links.add(new Link(TableInput.constant(Link.Type.class, in.text()), in.text(), in.text(), in.where()));
        }
        return links;
    }
}
