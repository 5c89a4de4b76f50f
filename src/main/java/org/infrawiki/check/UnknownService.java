package org.infrawiki.check;

import com.google.auto.service.AutoService;
import org.infrawiki.model.Severity;

/** A service that no page declares. */
@AutoService(Check.class)
public final class UnknownService extends Told {
    public UnknownService() {
        super(
                "unknown-service",
                Severity.ERROR,
                "A field names a service that no page declares, so the dependency is missing from "
                        + "pictures, orders and runbooks.");
    }
}
