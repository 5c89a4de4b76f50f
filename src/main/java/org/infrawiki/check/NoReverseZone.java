package org.infrawiki.check;

import com.google.auto.service.AutoService;
import org.infrawiki.model.Severity;

/** Rule 2: an address without a reverse zone. */
@AutoService(Check.class)
public final class NoReverseZone extends FromDns {
    public NoReverseZone() {
        super(
                "no-reverse-zone",
                Severity.WARNING,
                "An address has a name but lies in no declared reverse zone, so logs and mail servers"
                        + " see a number only.");
    }
}
