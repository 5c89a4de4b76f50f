package org.infrawiki.check;

import com.google.auto.service.AutoService;

/** RFC 2181 section 10.3: the target of an MX record is no alias. */
@AutoService(Check.class)
public final class MxToCname extends Aliased {
    public MxToCname() {
        super(
                "mx-to-cname",
                "MX",
                "An MX record leads to a name that is a CNAME, which some mail servers refuse (RFC 2181 section 10.3).");
    }
}
