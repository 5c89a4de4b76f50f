package org.infrawiki.check;

import com.google.auto.service.AutoService;
import org.infrawiki.model.Severity;

/** A directive that can't be carried out. */
@AutoService(Check.class)
public final class BadDirective extends Told {
    public BadDirective() {
        super(
                "bad-directive",
                Severity.ERROR,
                "A directive is unknown, lacks a parameter or has one that it can't understand; the "
                        + "page shows the reason in its place.");
    }
}
