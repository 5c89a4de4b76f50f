package org.infrawiki.check;

import com.google.auto.service.AutoService;
import org.infrawiki.model.Severity;

/** A mistake in infrawiki.yaml. */
@AutoService(Check.class)
public final class BadConfiguration extends Told {
    public BadConfiguration() {
        super(
                "bad-configuration",
                Severity.ERROR,
                "The configuration has a key that does not exist or a value of the wrong form; the "
                        + "default holds instead.");
    }
}
