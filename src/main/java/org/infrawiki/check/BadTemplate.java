package org.infrawiki.check;

import com.google.auto.service.AutoService;
import org.infrawiki.model.Severity;

/** A template of the theme that does not work. */
@AutoService(Check.class)
public final class BadTemplate extends Told {
    public BadTemplate() {
        super(
                "bad-template",
                Severity.ERROR,
                "A template of the wiki's own theme has a mistake in it, so the program's template is used in its place.");
    }
}
