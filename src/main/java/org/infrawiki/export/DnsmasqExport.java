package org.infrawiki.export;

import com.google.auto.service.AutoService;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.infrawiki.inventory.Address;
import org.infrawiki.inventory.Host;
import org.infrawiki.inventory.Interface;
import org.infrawiki.inventory.Network;
import org.infrawiki.inventory.Sheet;
import org.infrawiki.inventory.net.IpAddress;
import org.infrawiki.model.Lookup;
import org.infrawiki.model.PageName;

/**
 * {@code dhcp-host} lines (dnsmasq(8)): an interface with a hardware address gets its address, or at least its name, from
 * the DHCP server.
 */
@AutoService(Export.class)
public final class DnsmasqExport implements Export {
    /** Names that dnsmasq would take for the time of a lease, or for an order to give none. */
    private static final Pattern OTHER = Pattern.compile("[0-9]+[smhdw]?|infinite|ignore");

    @Override
    public String name() {
        return "dnsmasq";
    }

    @Override
    public String summary() {
        return "dhcp-host lines for dnsmasq: hardware address, address, name.";
    }

    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public Exported write(Lookup lookup, Wanted wanted) {
        StringBuilder out = new StringBuilder("# Made by infrawiki from the pages of the wiki. Do not edit.\n");
        Set<IpAddress> given = new HashSet<>();
        Set<String> macs = new HashSet<>();
        Stock stock = new Stock(lookup, wanted);
        Set<IpAddress> served = served(stock);
        for (Host host : stock.hosts()) {
            String name = host.name().value();
            for (Interface on : host.interfaces()) {
                Optional<String> mac = on.mac().map(text -> text.value().text());
                if (mac.isPresent() && isServed(on, served) && macs.add(mac.get())) {
                    out.append("dhcp-host=").append(mac.get());
                    address(on, "A", given).ifPresent(ip -> out.append(',').append(ip));
                    address(on, "AAAA", given)
                            .ifPresent(ip -> out.append(",[").append(ip).append(']'));
                    if (!OTHER.matcher(name).matches()) {
                        out.append(',').append(name);
                    }
                    out.append('\n');
                    name = label(host, host.interfaces(), on);
                }
            }
        }
        return Exported.file("dnsmasq.conf", out.toString());
    }

    /** The addresses that a DHCP server of ours may give: private ones, and all on networks with DHCP ranges. */
    private static Set<IpAddress> served(Stock stock) {
        Set<PageName> networks = new HashSet<>();
        for (Sheet sheet : stock.active("network")) {
            if (!((Network) sheet.thing()).dhcp().isEmpty()) {
                networks.add(sheet.thing().page());
            }
        }
        Set<IpAddress> served = new HashSet<>();
        stock.places().values().forEach(places -> places.stream()
                .filter(place -> !place.ip().isPublic()
                        || place.network().filter(networks::contains).isPresent())
                .forEach(place -> served.add(place.ip())));
        return served;
    }

    private static boolean isServed(Interface on, Set<IpAddress> served) {
        return on.addresses().stream().anyMatch(address -> address.value() == Address.Changing.DHCP)
                || on.fixed().stream().anyMatch(served::contains);
    }

    /** The first address of a type; one that was given to somebody else would keep dnsmasq from starting. */
    private static Optional<IpAddress> address(Interface on, String type, Set<IpAddress> given) {
        return on.fixed().stream()
                .filter(ip -> ip.recordType().equals(type))
                .findFirst()
                .filter(given::add);
    }

    /** The name of the next interface: one name can have one lease. */
    private static String label(Host host, List<Interface> all, Interface on) {
        int next = all.indexOf(on) + 1;
        String suffix = next < all.size() ? all.get(next).name().value() : Integer.toString(next);
        String label =
                suffix.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String whole = host.name().value() + "-" + label;
        return label.isEmpty() || whole.length() > 63 ? host.name().value() : whole;
    }
}
