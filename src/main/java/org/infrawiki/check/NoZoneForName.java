package org.infrawiki.check;

import com.google.auto.service.AutoService;
import org.infrawiki.model.Severity;

/** Rule 3: a name outside all declared zones. */
@AutoService(Check.class)
public final class NoZoneForName extends FromDns {
    public NoZoneForName() {
        super(
                "no-zone-for-name",
                Severity.ERROR,
                "A host or service has a name that no declared zone holds, so it is published " + "nowhere.");
    }
}
