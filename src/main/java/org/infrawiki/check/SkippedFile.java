package org.infrawiki.check;

import com.google.auto.service.AutoService;
import org.infrawiki.model.Severity;

/** A file that is left out. */
@AutoService(Check.class)
public final class SkippedFile extends Told {
    public SkippedFile() {
        super(
                "skipped-file",
                Severity.NOTE,
                "A file is left out of the wiki: a symbolic link, a file that can't be read, one that"
                        + " is too large, or a name that can't be written.");
    }
}
