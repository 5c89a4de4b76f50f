package org.infrawiki.check;

import com.google.auto.service.AutoService;
import org.infrawiki.model.Severity;

/** A mistake in infrawiki. */
@AutoService(Check.class)
public final class OwnMistake extends Told {
    public OwnMistake() {
        super(
                "internal-error",
                Severity.ERROR,
                "Reading or writing this page met a mistake in infrawiki itself. The rest of the site is built; "
                        + "please report it.");
    }
}
