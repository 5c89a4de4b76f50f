package org.infrawiki.query;

import java.util.List;
import org.infrawiki.model.Digest;
import org.infrawiki.model.PageName;
import org.jspecify.annotations.Nullable;

/**
 * What a pagespec matches, in the order asked for.
 *
 * @param names pages and, unless the spec rules them out, attachments; empty where there is an error
 * @param error why the question means nothing, or null
 */
public record Matches(List<PageName> names, @Nullable SpecError error) {
    public Matches {
        names = List.copyOf(names);
    }

    static Matches of(SpecError error) {
        return new Matches(List.of(), error);
    }

    void digest(Digest into) {
        into.putNames(names).put(error != null);
        if (error != null) {
            error.digest(into);
        }
    }
}
