package org.infrawiki.check;

import com.google.auto.service.AutoService;
import org.infrawiki.model.Severity;

/** A mistake in infrawiki.yaml. */
@AutoService(Check.class)
public final class BadConfiguration extends Told {
    static final String CODE = "bad-configuration";

    public BadConfiguration() {
        super(
                CODE,
                Severity.ERROR,
                "The configuration has a key that does not exist or a value of the wrong form; the "
                        + "default holds instead.");
    }
}
