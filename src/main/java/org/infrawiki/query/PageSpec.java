package org.infrawiki.query;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infrawiki.model.Delta;

/**
 * A parsed pagespec: which pages somebody means. Made by {@link PageSpecParser}, which states the grammar. Prints as an
 * s-expression, {@code (and (glob posts/*) (not (tagged draft)))}.
 */
public sealed interface PageSpec extends Parsed {
    /** Matches where one of the terms does; without terms never, as the empty spec. */
    record Or(List<PageSpec> terms) implements PageSpec {
        /** What matches nothing: the spec without a word. */
        static final Or NOTHING = new Or(List.of());

        public Or {
            terms = List.copyOf(terms);
        }

        @Override
        public String toString() {
            return list("or", terms);
        }
    }

    /** Matches where all terms do. */
    record And(List<PageSpec> terms) implements PageSpec {
        public And {
            terms = List.copyOf(terms);
        }

        @Override
        public String toString() {
            return list("and", terms);
        }
    }

    /** Matches where the term does not. */
    record Not(PageSpec term) implements PageSpec {
        @Override
        public String toString() {
            return list("not", List.of(term));
        }
    }

    /**
     * A bare word: the names it is a pattern for.
     *
     * @param glob the word as typed
     * @param offset where it stands in the spec
     */
    record Glob(String glob, int offset) implements PageSpec {
        @Override
        public String toString() {
            return "(glob " + glob + ")";
        }
    }

    /**
     * A call of a {@link SpecFunction}.
     *
     * @param name the function's name, one that exists
     * @param arg its argument as typed
     * @param offset where the call stands in the spec
     */
    record Function(String name, String arg, int offset) implements PageSpec {
        @Override
        public String toString() {
            return "(" + name + (arg.isEmpty() ? "" : " " + arg) + ")";
        }
    }

    /** The globs and calls in it, in the order written. */
    default Stream<PageSpec> leaves() {
        if (this instanceof Or or) {
            return or.terms().stream().flatMap(PageSpec::leaves);
        }
        if (this instanceof And and) {
            return and.terms().stream().flatMap(PageSpec::leaves);
        }
        return this instanceof Not not ? not.term().leaves() : Stream.of(this);
    }

    /** Whether the spec means something else on another page, as {@code ./*} does. */
    default boolean relative(SpecFunctions functions) {
        return leaves().anyMatch(leaf -> leaf instanceof Function call
                ? functions.require(call).relative(call.arg())
                : leaf instanceof Glob glob && Scope.isRelative(glob.glob()));
    }

    /** Whether the spec asks what is shown where, as {@code included()} does. */
    default boolean asksWhatIsShown(SpecFunctions functions) {
        return leaves().anyMatch(leaf ->
                leaf instanceof Function call && functions.require(call).asksWhatIsShown());
    }

    /** Whether what differs can change which pages it means. */
    default boolean touched(Delta delta, SpecFunctions functions) {
        return delta.any(Delta.Aspect.NAMES)
                || leaves().anyMatch(leaf -> leaf instanceof Function call
                        && delta.any(functions.require(call).asks()));
    }

    private static String list(String head, List<PageSpec> terms) {
        return terms.stream().map(term -> " " + term).collect(Collectors.joining("", "(" + head, ")"));
    }
}
