package org.infrawiki.check;

import com.google.auto.service.AutoService;
import org.infrawiki.model.Severity;

/** A serial that another clone would not have. */
@AutoService(Check.class)
public final class ProvisionalSerial extends Told {
    public ProvisionalSerial() {
        super(
                "provisional-serial",
                Severity.NOTE,
                "Zones are exported from pages that are not committed, so their serial is not the one the commit "
                        + "will have.");
    }
}
