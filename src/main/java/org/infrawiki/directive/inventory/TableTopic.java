package org.infrawiki.directive.inventory;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.infrawiki.inventory.Slice;
import org.infrawiki.model.Delta;
import org.infrawiki.model.Digest;
import org.infrawiki.model.Lookup;
import org.infrawiki.model.Page;
import org.infrawiki.model.Site;
import org.infrawiki.model.Topic;
import org.infrawiki.query.Match;
import org.infrawiki.query.Matches;
import org.infrawiki.query.SpecError;
import org.jspecify.annotations.Nullable;

/**
 * The question "what do these pages show in these columns?". Arguments: those of {@link Match}, then the columns with
 * blanks between them; none for the usual ones of the pages' kind. Then how many pages to leave out first, and how many
 * to show at most; 0 for all.
 */
@AutoService(Topic.class)
@SuppressWarnings("rawtypes") // a class literal has no type arguments
public final class TableTopic implements Slice<TableTopic.Answer> {
    private static final TableTopic TOPIC = new TableTopic();

    /**
     * The answer.
     *
     * @param unknown a column that nothing has; empty where all are known
     * @param hint what was probably meant by it
     */
    record Answer(Part table, @Nullable SpecError error, String unknown, String hint) {}

    /**
     * Asks.
     *
     * @param match the arguments of {@link Match}
     * @param skip how many pages to leave out first
     * @param show how many to show at most; 0 for all
     */
    static Answer ask(Lookup lookup, List<String> match, String columns, int skip, int show) {
        List<String> args = new ArrayList<>(match);
        args.add(columns.strip().replaceAll("[\\s,]+", " "));
        args.add(Integer.toString(skip));
        args.add(Integer.toString(show));
        return lookup.ask(TOPIC, args);
    }

    @Override
    public String name() {
        return "inventory-table";
    }

    @Override
    public boolean touched(Delta delta, List<String> args) {
        return delta.any(Delta.Aspect.NAMES, Delta.Aspect.FIELDS)
                || delta.judgesAny()
                || Match.TOPIC.touched(delta, args.subList(0, 3));
    }

    @Override
    public Answer answer(Site site, List<String> args) {
        Matches matches = Match.TOPIC.answer(site, args.subList(0, 3));
        Part none = Part.list("", "", List.of());
        if (matches.error() != null) {
            return new Answer(none, matches.error(), "", "");
        }
        int show = Integer.parseInt(args.get(5));
        List<Page> pages = matches.names().stream()
                .skip(Integer.parseInt(args.get(4)))
                .limit(show == 0 ? Integer.MAX_VALUE : show)
                .map(site::page)
                .flatMap(Stream::ofNullable)
                .toList();
        Columns known = site.derived(Columns.class, all -> new Columns());
        List<Column> columns = new ArrayList<>();
        List<String> names =
                args.get(3).isEmpty() ? usual(pages) : List.of(args.get(3).split(" "));
        for (String name : names) {
            Optional<Column> column = known.column(name);
            if (column.isEmpty()) {
                return new Answer(none, null, name, known.hint(name));
            }
            columns.add(column.get());
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (Page page : pages) {
            Subject subject = new Subject(site, page);
            rows.add(
                    columns.stream().map(column -> column.cell().apply(subject)).toList());
        }
        List<Part.Column> heads = columns.stream()
                .map(column -> new Part.Column(column.heading(), column.number() ? "num" : ""))
                .toList();
        return new Answer(new Part("", "", heads, rows), null, "", "");
    }

    /** Piece by piece, and not by its text, which is put together slowly. */
    @Override
    public void digest(Answer answer, Digest into) {
        answer.table().digest(into);
        into.put(String.valueOf(answer.error())).put(answer.unknown()).put(answer.hint());
    }

    private static List<String> usual(List<Page> pages) {
        Set<String> kinds = new TreeSet<>();
        pages.forEach(page -> kinds.add(page.kind()));
        return Columns.usual(kinds.size() == 1 ? kinds.iterator().next() : "");
    }
}
