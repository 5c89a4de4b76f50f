package org.infrawiki.check;

import com.google.auto.service.AutoService;
import org.infrawiki.model.Severity;

/** A record that a format of export has no form for. */
@AutoService(Check.class)
public final class NotExported extends Told {
    public NotExported() {
        super(
                "not-exported",
                Severity.WARNING,
                "A record can't be written in the format of an export, so that export lacks it.");
    }
}
