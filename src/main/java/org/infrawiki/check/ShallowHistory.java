package org.infrawiki.check;

import com.google.auto.service.AutoService;
import org.infrawiki.model.Severity;

/** A clone without its whole history. */
@AutoService(Check.class)
public final class ShallowHistory extends Told {
    public ShallowHistory() {
        super(
                "shallow-history",
                Severity.NOTE,
                "The repository is a shallow clone, so creation dates are wrong and serials of zones "
                        + "can't be told.");
    }
}
