package org.infrawiki.check;

import com.google.auto.service.AutoService;

/** RFC 2782: the target of an SRV record is no alias. */
@AutoService(Check.class)
public final class SrvToCname extends Aliased {
    public SrvToCname() {
        super("srv-to-cname", "SRV", "An SRV record leads to a name that is a CNAME, which RFC 2782 forbids.");
    }
}
