package org.infrawiki.directive;

import com.google.auto.service.AutoService;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.infrawiki.model.Delta;
import org.infrawiki.model.Digest;
import org.infrawiki.model.Lookup;
import org.infrawiki.model.Page;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Site;
import org.infrawiki.model.Topic;
import org.infrawiki.query.Match;
import org.infrawiki.query.Matches;
import org.infrawiki.query.SpecError;
import org.jspecify.annotations.Nullable;

/**
 * The question "what does this list show?": the pages a spec means or a list names, cut to size, each with the fields
 * asked for. One question a list, so that a list in a side bar costs every page one, and a page is made again only when
 * something it shows has changed.
 */
@AutoService(Topic.class)
@SuppressWarnings("rawtypes") // the service is found without its type argument
public final class Listing implements Topic<Listing.Answer> {
    private static final Topic<Answer> TOPIC = new Listing();

    /** A field: the title a page sets; empty where it shows its name. */
    static final String TITLE = "title";

    /** A field: when the page was written. */
    static final String CREATED = "created";

    /** A field: when its file was changed last. */
    static final String MODIFIED = "modified";

    /**
     * The answer.
     *
     * @param rows in the order asked for
     * @param error why the question means nothing, or null
     */
    record Answer(List<Row> rows, @Nullable SpecError error) {}

    /**
     * What to list.
     *
     * @param spec a pagespec; where {@code named}, page names with blanks between them
     * @param named whether {@code spec} names pages
     * @param from the page that asks, which is left out of what a spec means
     * @param sort sort keys, empty for by path
     * @param reverse whether the whole order is turned round
     * @param skip how many to leave out first
     * @param limit how many to list at most; negative for all
     */
    record Selection(String spec, boolean named, PageName from, String sort, boolean reverse, int skip, int limit) {
        /** All that a spec means, by path. */
        static Selection of(String spec, PageName from) {
            return new Selection(spec, false, from, "", false, 0, -1);
        }
    }

    /** Asks for a list with some fields of each page. */
    static Answer ask(Lookup lookup, Selection selection, String... fields) {
        List<String> args = new ArrayList<>(
                selection.named()
                        ? List.of(selection.spec().strip(), "", "")
                        : Match.args(selection.spec(), selection.from(), selection.sort()));
        args.add(selection.named() ? "" : selection.from().path());
        args.add(selection.named() ? "names" : selection.reverse() ? "reverse" : "");
        args.add(Integer.toString(selection.skip()));
        args.add(Integer.toString(selection.limit()));
        args.add(String.join(" ", fields));
        return lookup.ask(TOPIC, args);
    }

    @Override
    public String name() {
        return "listing";
    }

    @Override
    public Answer answer(Site site, List<String> args) {
        List<PageName> names;
        if (args.get(4).equals("names")) {
            names = named(site, args.get(0));
        } else {
            Matches matches = Match.TOPIC.answer(site, args.subList(0, 3));
            if (matches.error() != null) {
                return new Answer(List.of(), matches.error());
            }
            names = new ArrayList<>(matches.names());
            names.remove(new PageName(args.get(3)));
            if (args.get(4).equals("reverse")) {
                Collections.reverse(names);
            }
        }
        int limit = Integer.parseInt(args.get(6));
        Stream<PageName> cut = names.stream().skip(Integer.parseInt(args.get(5)));
        List<String> fields = List.of(args.get(7).split(" ", -1));
        return new Answer(
                (limit < 0 ? cut : cut.limit(limit))
                        .map(name -> row(site, name, fields))
                        .toList(),
                null);
    }

    private static List<PageName> named(Site site, String names) {
        List<PageName> found = new ArrayList<>();
        for (String word : names.split("\\s+", -1)) {
            String path = word.replaceAll("^/+|/+$", "");
            if (!path.isEmpty()) {
                PageName name = new PageName(path);
                if (site.page(name) != null || site.file(path) != null) {
                    found.add(name);
                }
            }
        }
        return found;
    }

    private static Row row(Site site, PageName name, List<String> fields) {
        Page page = site.page(name);
        Map<String, String> facts = new TreeMap<>();
        for (String field : fields) {
            String value =
                    switch (field) {
                        case CREATED -> moment(site.created(name));
                        case MODIFIED -> moment(site.modified(name));
                        default -> page == null ? null : page.meta(field);
                    };
            if (value != null && !value.isBlank()) {
                facts.put(field, value);
            }
        }
        return new Row(name, page == null, page != null && page.internal(), facts);
    }

    private static @Nullable String moment(Instant at) {
        return at.equals(Instant.EPOCH)
                ? null
                : at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    @Override
    public boolean touched(Delta delta, List<String> args) {
        return delta.any(Delta.Aspect.NAMES, Delta.Aspect.FIELDS)
                || (args.get(7).contains(CREATED) && delta.any(Delta.Aspect.CREATED))
                || (args.get(7).contains(MODIFIED) && delta.any(Delta.Aspect.MODIFIED))
                || (!args.get(4).equals("names") && Match.TOPIC.touched(delta, args.subList(0, 3)));
    }

    @Override
    public void digest(Answer answer, Digest into) {
        into.put(answer.rows().size());
        for (Row row : answer.rows()) {
            into.put(row.name()).put(row.file()).put(row.internal());
            new TreeMap<>(row.facts()).forEach((field, value) -> into.put(field).put(value));
        }
        putError(answer.error(), into);
    }

    /** An error is part of an answer. */
    static void putError(@Nullable SpecError error, Digest into) {
        into.put(error != null);
        if (error != null) {
            into.put(error.in().name()).put(error.offset()).put(error.message()).put(error.hint());
        }
    }
}
