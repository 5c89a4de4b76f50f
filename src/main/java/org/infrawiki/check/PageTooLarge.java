package org.infrawiki.check;

import com.google.auto.service.AutoService;
import org.infrawiki.model.Severity;

/** A page beyond the size that is read. */
@AutoService(Check.class)
public final class PageTooLarge extends Told {
    public PageTooLarge() {
        super(
                "page-too-large",
                Severity.ERROR,
                "A page is larger than what can be parsed in reasonable time and is left empty.");
    }
}
