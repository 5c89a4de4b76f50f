package org.infrawiki.check;

import com.google.auto.service.AutoService;
import org.infrawiki.model.Severity;

/** Told by {@link Accepts}, which alone knows what was hidden. */
@AutoService(Check.class)
public final class UnusedAccept extends Told {
    static final String CODE = "unused-accept";

    public UnusedAccept() {
        super(
                CODE,
                Severity.NOTE,
                "The field 'accept' names a code that is not found on the page, is unknown, or is an error, which can't"
                        + " be accepted. A reason that excuses nothing misleads whoever reads it.");
    }
}
