package org.infrawiki.check;

import com.google.auto.service.AutoService;
import org.infrawiki.model.Severity;

/** TXT data beyond what a record holds. */
@AutoService(Check.class)
public final class BadTxtLength extends FromDns {
    public BadTxtLength() {
        super(
                "bad-txt-length",
                Severity.ERROR,
                "The text of a TXT record is longer than the 65535 bytes that a record can hold. Up "
                        + "to that it is cut into strings of 255 bytes.");
    }
}
