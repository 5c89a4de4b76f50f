package org.infrawiki.inventory;

import org.infrawiki.inventory.net.DomainName;
import org.infrawiki.inventory.net.IpAddress;
import org.infrawiki.inventory.schema.Ref;
import org.infrawiki.model.Where;

/** Somebody who does something for a network or zone: a page's host, an address, or a domain name. */
public sealed interface Party {
    /** Where it is written. */
    Where where();

    /** A host of ours. */
    record OfHost(Ref host) implements Party {
        @Override
        public Where where() {
            return host.where();
        }
    }

    /** An address. */
    record At(IpAddress address, Where where) implements Party {}

    /** A fully qualified name. */
    record Named(DomainName name, Where where) implements Party {}
}
