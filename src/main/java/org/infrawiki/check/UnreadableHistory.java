package org.infrawiki.check;

import com.google.auto.service.AutoService;
import org.infrawiki.model.Severity;

/** A repository with missing objects. */
@AutoService(Check.class)
public final class UnreadableHistory extends Told {
    public UnreadableHistory() {
        super(
                "unreadable-history",
                Severity.WARNING,
                "Part of the repository's history can't be read, so dates of pages may be wrong.");
    }
}
