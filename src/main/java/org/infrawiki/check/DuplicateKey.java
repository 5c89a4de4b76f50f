package org.infrawiki.check;

import com.google.auto.service.AutoService;
import org.infrawiki.model.Severity;

/** A key that stands twice in one map. */
@AutoService(Check.class)
public final class DuplicateKey extends Told {
    public DuplicateKey() {
        super(
                "duplicate-key",
                Severity.ERROR,
                "A key of the front matter stands there twice, so one of its two values would be lost"
                        + " without a word.");
    }
}
