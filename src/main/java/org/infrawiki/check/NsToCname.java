package org.infrawiki.check;

import com.google.auto.service.AutoService;

/** RFC 2181 section 10.3: the target of an NS record is no alias. */
@AutoService(Check.class)
public final class NsToCname extends Aliased {
    public NsToCname() {
        super(
                "ns-to-cname",
                "NS",
                "An NS record leads to a name that is a CNAME, so resolvers may not find the server (RFC 2181 section 10.3).");
    }
}
