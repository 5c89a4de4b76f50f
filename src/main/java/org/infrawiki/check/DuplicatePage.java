package org.infrawiki.check;

import com.google.auto.service.AutoService;
import org.infrawiki.model.Severity;

/** Two files for one page. */
@AutoService(Check.class)
public final class DuplicatePage extends Told {
    public DuplicatePage() {
        super("duplicate-page", Severity.ERROR, "Two files would make the same page, and only one of them can.");
    }
}
