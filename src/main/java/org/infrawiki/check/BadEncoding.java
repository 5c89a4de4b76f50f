package org.infrawiki.check;

import com.google.auto.service.AutoService;
import org.infrawiki.model.Severity;

/** A page that is not UTF-8. */
@AutoService(Check.class)
public final class BadEncoding extends Told {
    public BadEncoding() {
        super("bad-encoding", Severity.ERROR, "A page is not UTF-8 text, so parts of it can't be shown.");
    }
}
