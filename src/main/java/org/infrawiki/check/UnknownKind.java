package org.infrawiki.check;

import com.google.auto.service.AutoService;
import org.infrawiki.model.Severity;

/** A kind of page that does not exist. */
@AutoService(Check.class)
public final class UnknownKind extends Told {
    public UnknownKind() {
        super(
                "unknown-kind",
                Severity.ERROR,
                "The field kind: names no kind of page, so none of the page's fields can be read as "
                        + "what they are.");
    }
}
