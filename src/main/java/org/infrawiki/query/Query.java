package org.infrawiki.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.infrawiki.model.PageName;
import org.jspecify.annotations.Nullable;

/**
 * A spec bound to a site, as a tree of matchers. It narrows the pages to ask about by what the matchers know from
 * indexes, then asks each of those.
 */
sealed interface Query {
    /** Whether the spec holds of a page, internal or not. */
    boolean holds(Candidate candidate);

    /** Whether some function that lets internal pages in is among what makes the spec hold. */
    boolean lets(Candidate internal);

    /** See {@link Matcher#within}. */
    @Nullable
    Collection<PageName> within();

    /** Whether the spec matches: internal pages only where a function asks for them. */
    default boolean matches(Candidate candidate) {
        return holds(candidate) && (!candidate.internal() || lets(candidate));
    }

    /** A glob or function. */
    record Leaf(Matcher matcher) implements Query {
        @Override
        public boolean holds(Candidate candidate) {
            return matcher.matches(candidate);
        }

        @Override
        public boolean lets(Candidate internal) {
            return matcher.letsInternalIn() && matcher.matches(internal);
        }

        @Override
        public @Nullable Collection<PageName> within() {
            return matcher.within();
        }
    }

    /** A negation. What it rules out can let nothing in. */
    record Inverse(Query term) implements Query {
        @Override
        public boolean holds(Candidate candidate) {
            return !term.holds(candidate);
        }

        @Override
        public boolean lets(Candidate internal) {
            return false;
        }

        @Override
        public @Nullable Collection<PageName> within() {
            return null;
        }
    }

    /** A conjunction; within what its narrowest term is within. */
    record AllOf(List<Query> terms) implements Query {
        @Override
        public boolean holds(Candidate candidate) {
            for (Query term : terms) {
                if (!term.holds(candidate)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public boolean lets(Candidate internal) {
            return terms.stream().anyMatch(term -> term.lets(internal));
        }

        @Override
        public @Nullable Collection<PageName> within() {
            Collection<PageName> narrowest = null;
            for (Query term : terms) {
                Collection<PageName> some = term.within();
                if (some != null && (narrowest == null || some.size() < narrowest.size())) {
                    narrowest = some;
                }
            }
            return narrowest;
        }

        /** The terms, with those first that are looked up in a set: they spare the others work. */
        static AllOf of(List<Query> terms) {
            return new AllOf(terms.stream()
                    .sorted(Comparator.comparing(
                            term -> !(term instanceof Leaf leaf && leaf.matcher() instanceof Exactly)))
                    .toList());
        }
    }

    /** A disjunction; within what all its terms are within together. */
    record AnyOf(List<Query> terms) implements Query {
        @Override
        public boolean holds(Candidate candidate) {
            for (Query term : terms) {
                if (term.holds(candidate)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public boolean lets(Candidate internal) {
            return terms.stream().anyMatch(term -> term.holds(internal) && term.lets(internal));
        }

        @Override
        public @Nullable Collection<PageName> within() {
            Set<PageName> together = new LinkedHashSet<>();
            for (Query term : terms) {
                Collection<PageName> some = term.within();
                if (some == null) {
                    return null;
                }
                together.addAll(some);
            }
            return together;
        }

        /** The terms, with all that are plain sets of names made one: a list of names costs no more than one name. */
        static AnyOf of(List<Query> terms) {
            Set<PageName> names = new LinkedHashSet<>();
            List<Query> others = new ArrayList<>();
            for (Query term : terms) {
                if (term instanceof Leaf leaf && leaf.matcher() instanceof Exactly exactly) {
                    names.addAll(exactly.names());
                } else {
                    others.add(term);
                }
            }
            others.add(new Leaf(new Exactly(names)));
            return new AnyOf(List.copyOf(others));
        }
    }
}
