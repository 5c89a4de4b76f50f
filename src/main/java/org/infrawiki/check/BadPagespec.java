package org.infrawiki.check;

import com.google.auto.service.AutoService;
import org.infrawiki.model.Severity;

/** A pagespec that can't be understood. */
@AutoService(Check.class)
public final class BadPagespec extends Told {
    public BadPagespec() {
        super(
                "bad-pagespec",
                Severity.ERROR,
                "A pagespec does not follow the grammar or names an unknown function, so it selects " + "nothing.");
    }
}
