package org.infrawiki.directive;

import org.infrawiki.query.SpecError;
import org.infrawiki.render.Result;

/** What a directive gives whose pagespec or sort order means nothing. */
public final class BadSpec {
    private BadSpec() {}

    public static Result failure(SpecError error) {
        String in = error.in() == SpecError.In.SPEC ? "the pagespec" : "the sort order";
        return new Result.Failure(
                "bad-pagespec",
                error.message() + " (character " + (error.offset() + 1) + " of " + in + ")",
                error.hint());
    }
}
