package org.infrawiki.check;

import com.google.auto.service.AutoService;
import org.infrawiki.model.Severity;

/** A zone that no page declares. */
@AutoService(Check.class)
public final class UnknownZone extends Told {
    public UnknownZone() {
        super(
                "unknown-zone",
                Severity.ERROR,
                "A field names a zone that no page declares, so hosts get no names there.");
    }
}
