package org.infrawiki.check;

import com.google.auto.service.AutoService;
import org.infrawiki.model.Severity;

/** A field that the kind of page does not have. */
@AutoService(Check.class)
public final class UnknownField extends Told {
    public UnknownField() {
        super(
                "unknown-field",
                Severity.ERROR,
                "The front matter has a field that this kind of page does not know, most often a "
                        + "misspelt one. Fields of your own start with x-.");
    }
}
