package org.infrawiki.check;

import com.google.auto.service.AutoService;
import org.infrawiki.model.Severity;

/** Two makers of one file of the site. */
@AutoService(Check.class)
public final class OutputConflict extends Told {
    public OutputConflict() {
        super(
                "output-conflict",
                Severity.ERROR,
                "Two pages or attachments would write the same file of the site; the first of them by"
                        + " name has it.");
    }
}
