package org.infrawiki.inventory.net;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts a range into prefixes. The one class that touches the ipaddress library, which takes 130 ms to load and so is
 * loaded when a page or an export first asks for free space as prefixes, never by a build that doesn't.
 */
final class Blocks {
    private Blocks() {}

    static List<Prefix> of(Range range) {
        IPAddress[] blocks =
                address(range.first()).spanWithRange(address(range.last())).spanWithPrefixBlocks();
        return Arrays.stream(blocks).map(Blocks::prefix).toList();
    }

    private static IPAddress address(IpAddress address) {
        return new IPAddressString(address.toString()).getAddress();
    }

    private static Prefix prefix(IPAddress block) {
        IpAddress network =
                IpAddress.of(block.getLower().withoutPrefixLength().toString()).orElseThrow();
        Integer length = block.getPrefixLength();
        return new Prefix(network, length == null ? network.bits() : length);
    }
}
