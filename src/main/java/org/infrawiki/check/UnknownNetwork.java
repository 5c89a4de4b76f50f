package org.infrawiki.check;

import com.google.auto.service.AutoService;
import org.infrawiki.model.Severity;

/** A network that no page declares. */
@AutoService(Check.class)
public final class UnknownNetwork extends Told {
    public UnknownNetwork() {
        super(
                "unknown-network",
                Severity.ERROR,
                "A field names a network that no page declares, so addresses on it can be checked "
                        + "against nothing.");
    }
}
