package org.infrawiki.query;

import com.google.auto.service.AutoService;
import java.util.List;
import org.infrawiki.model.Digest;
import org.infrawiki.model.Lookup;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Site;
import org.infrawiki.model.Topic;
import org.jspecify.annotations.Nullable;

/**
 * The question of {@code [[!if test="…"]]}: does any page match, or does this one? Here {@code included()},
 * {@code sourcepage()} and {@code destpage()} mean something. Arguments: the spec, {@code any} or {@code this}, the page
 * that says it and the page being made (both empty where the spec asks about neither).
 */
@AutoService(Topic.class)
@SuppressWarnings("rawtypes") // the service is found without its type argument
public final class Condition implements Topic<Condition.Verdict> {
    public static final Topic<Verdict> TOPIC = new Condition();

    private static final String ANY = "any";
    private static final String THIS = "this";

    /**
     * The answer.
     *
     * @param holds whether something matches; false where there is an error
     * @param error why the question means nothing, or null
     */
    public record Verdict(boolean holds, @Nullable SpecError error) {}

    /** Whether any page, internal ones included where the spec lets them in, matches. */
    public static Verdict any(Lookup lookup, String spec, PageName source, PageName destination) {
        boolean asks = Specs.asksWhatIsShown(spec);
        return lookup.ask(
                TOPIC,
                List.of(
                        spec.strip(),
                        ANY,
                        asks ? source.path() : Specs.location(spec, source),
                        asks ? destination.path() : ""));
    }

    /** Whether the page whose text holds the directive matches. */
    public static Verdict holds(Lookup lookup, String spec, PageName source, PageName destination) {
        return lookup.ask(
                TOPIC,
                List.of(spec.strip(), THIS, source.path(), Specs.asksWhatIsShown(spec) ? destination.path() : ""));
    }

    @Override
    public String name() {
        return "condition";
    }

    @Override
    public Verdict answer(Site site, List<String> args) {
        String source = args.get(2);
        String destination = args.get(3);
        Scope.Shown shown =
                destination.isEmpty() ? null : new Scope.Shown(new PageName(source), new PageName(destination));
        Specs specs = Specs.of(site);
        return args.get(1).equals(ANY)
                ? specs.any(args.get(0), source, shown)
                : specs.holds(args.get(0), new PageName(source), shown);
    }

    @Override
    public void digest(Verdict answer, Digest into) {
        SpecError error = answer.error();
        into.put(answer.holds()).put(error != null);
        if (error != null) {
            error.digest(into);
        }
    }
}
