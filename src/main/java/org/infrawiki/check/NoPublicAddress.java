package org.infrawiki.check;

import com.google.auto.service.AutoService;
import org.infrawiki.model.Severity;

/** Rule 3: a public name that leads nowhere. */
@AutoService(Check.class)
public final class NoPublicAddress extends FromDns {
    public NoPublicAddress() {
        super(
                "no-public-address",
                Severity.ERROR,
                "A name is in a public zone, but nothing behind it has a public address, so it can't "
                        + "be reached from where it is published.");
    }
}
