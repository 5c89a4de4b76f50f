package org.infrawiki.check;

import com.google.auto.service.AutoService;
import org.infrawiki.model.Severity;

/** Front matter that is not YAML, or a value of the wrong form. */
@AutoService(Check.class)
public final class BadFrontMatter extends Told {
    public BadFrontMatter() {
        super(
                "bad-front-matter",
                Severity.ERROR,
                "The front matter is not YAML, or a field has a value of another form than its kind "
                        + "of page expects. Nothing can be derived from such a field.");
    }
}
