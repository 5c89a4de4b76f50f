package org.infrawiki.check;

import com.google.auto.service.AutoService;
import org.infrawiki.model.Severity;

/** A page nested beyond what is parsed. */
@AutoService(Check.class)
public final class PageTooComplex extends Told {
    public PageTooComplex() {
        super(
                "page-too-complex",
                Severity.ERROR,
                "A page nests brackets, quotes or lists so deeply that parsing it would take minutes;"
                        + " the rest of it is shown as it stands.");
    }
}
