package org.infrawiki.check;

import com.google.auto.service.AutoService;
import org.infrawiki.model.Severity;

/** Rule 3: a name for which no address is known. */
@AutoService(Check.class)
public final class NameWithoutAddress extends FromDns {
    public NameWithoutAddress() {
        super(
                "name-without-address",
                Severity.WARNING,
                "A name gets no record because nothing it runs on has a known address.");
    }
}
