package org.infrawiki.inventory.dns;

import java.util.Optional;
import org.infrawiki.inventory.net.DomainName;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Where;

/**
 * A public name whose address changes, so that no record of ours can hold it.
 *
 * @param name the name
 * @param type {@code A} or {@code AAAA}
 * @param host the host with the dynamic address
 * @param dyn the name elsewhere that an updater keeps, where {@code name} is a CNAME to that; else an updater keeps
 *     {@code name} itself
 * @param page the page that declares the name
 * @param where the place in that page
 */
public record DynamicName(
        DomainName name, String type, PageName host, Optional<DomainName> dyn, PageName page, Where where) {}
