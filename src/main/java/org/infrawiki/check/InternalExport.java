package org.infrawiki.check;

import com.google.auto.service.AutoService;
import org.infrawiki.model.Severity;

/** An export for the inside, asked for in a site that everybody may see. */
@AutoService(Check.class)
public final class InternalExport extends Told {
    public InternalExport() {
        super(
                "internal-export",
                Severity.WARNING,
                "The configuration wants an export in the site that tells of the inside, and the site may be public, "
                        + "so it is not written.");
    }
}
