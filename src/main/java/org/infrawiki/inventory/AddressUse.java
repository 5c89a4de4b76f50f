package org.infrawiki.inventory;

import java.util.Optional;
import org.infrawiki.inventory.net.IpAddress;
import org.infrawiki.model.Where;

/**
 * An address in use, and whose it is.
 *
 * @param ip the address
 * @param where where it is written
 * @param owner the host or service that has it; not a retired one
 * @param on the interface, where a host has it
 * @param network the declared network it is on, if one is
 */
public record AddressUse(IpAddress ip, Where where, Thing owner, Optional<Interface> on, Optional<Network> network) {}
