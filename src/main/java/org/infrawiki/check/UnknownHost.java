package org.infrawiki.check;

import com.google.auto.service.AutoService;
import org.infrawiki.model.Severity;

/** A host that no page declares. */
@AutoService(Check.class)
public final class UnknownHost extends Told {
    public UnknownHost() {
        super(
                "unknown-host",
                Severity.ERROR,
                "A field names a host that no page declares, so whatever depends on that field is " + "missing.");
    }
}
