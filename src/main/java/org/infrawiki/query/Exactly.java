package org.infrawiki.query;

import java.util.Collection;
import java.util.Set;
import org.infrawiki.model.PageName;

/** Matches these names and no others. */
record Exactly(Set<PageName> names) implements Matcher {
    @Override
    public boolean matches(Candidate candidate) {
        return names.contains(candidate.name());
    }

    @Override
    public Collection<PageName> within() {
        return names;
    }
}
