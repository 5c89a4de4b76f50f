package org.infrawiki.check;

import com.google.auto.service.AutoService;
import org.infrawiki.model.Severity;

/** Rule 3: an internal service with a public name. */
@AutoService(Check.class)
public final class InternalServiceInPublicZone extends FromDns {
    public InternalServiceInPublicZone() {
        super(
                "internal-service-in-public-zone",
                Severity.ERROR,
                "A service that is for our own networks has a name in a public zone. Whether it is "
                        + "public must be said, not guessed.");
    }
}
