package org.infrawiki.check;

import com.google.auto.service.AutoService;
import org.infrawiki.model.Severity;

/** Rule 5: a record that is none. */
@AutoService(Check.class)
public final class BadRecord extends FromDns {
    public BadRecord() {
        super(
                "bad-record",
                Severity.ERROR,
                "A line of records is no valid DNS record, or a record can't be made of what the "
                        + "pages say. A zone with it would not load, so it is left out.");
    }
}
