package org.infrawiki.inventory;

import org.infrawiki.inventory.net.DomainName;
import org.infrawiki.inventory.schema.Placed;

/**
 * An SRV record (RFC 2782) of a service; its target is the service's first name.
 *
 * @param name such as {@code _imaps._tcp.example.org}
 * @param priority lower is tried first
 * @param weight share among equals
 * @param port the port
 */
public record Srv(Placed<DomainName> name, long priority, long weight, long port) {}
