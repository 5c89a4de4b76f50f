package org.infrawiki.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Binds a parsed spec to a site: every function gets its argument and the site. */
final class Binder {
    private final Scope scope;
    private final SpecFunctions functions;
    private @Nullable SpecError error;

    Binder(Scope scope, SpecFunctions functions) {
        this.scope = scope;
        this.functions = functions;
    }

    /** The query, or null where the spec or the argument of a function is wrong. */
    @Nullable
    Query bind(Parsed parsed) {
        if (parsed instanceof SpecError wrong) {
            error = wrong;
            return null;
        }
        Query query = query((PageSpec) parsed);
        return error == null ? query : null;
    }

    /** Why {@link #bind} gave null. */
    SpecError error() {
        return Objects.requireNonNull(error);
    }

    private Query query(PageSpec spec) {
        if (spec instanceof PageSpec.Or or) {
            return Query.AnyOf.of(all(or.terms()));
        }
        if (spec instanceof PageSpec.And and) {
            return Query.AllOf.of(all(and.terms()));
        }
        if (spec instanceof PageSpec.Not not) {
            return new Query.Inverse(query(not.term()));
        }
        Bound bound = leaf(spec);
        if (bound instanceof SpecError wrong) {
            error = error == null ? wrong : error;
            return new Query.Leaf(Matcher.always(false));
        }
        return new Query.Leaf((Matcher) bound);
    }

    private List<Query> all(List<PageSpec> terms) {
        List<Query> queries = new ArrayList<>();
        terms.forEach(term -> queries.add(query(term)));
        return queries;
    }

    /** A glob or a call; an error stands where the call does. */
    Bound leaf(PageSpec spec) {
        if (spec instanceof PageSpec.Glob glob) {
            return NameGlob.of(glob.glob(), NameGlob.Among.ALL, scope);
        }
        PageSpec.Function call = (PageSpec.Function) spec;
        Bound bound = functions.require(call).bind(call.arg(), scope);
        return bound instanceof SpecError wrong ? wrong.at(call.offset()) : bound;
    }
}
