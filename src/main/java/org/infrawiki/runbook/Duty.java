package org.infrawiki.runbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.infrawiki.inventory.Host;
import org.infrawiki.inventory.Inventory;
import org.infrawiki.inventory.Listen;
import org.infrawiki.inventory.Network;
import org.infrawiki.inventory.Party;
import org.infrawiki.inventory.Service;
import org.infrawiki.inventory.Zone;
import org.infrawiki.inventory.dns.Dns;
import org.infrawiki.inventory.net.IpAddress;
import org.infrawiki.inventory.schema.Placed;
import org.infrawiki.inventory.schema.Ref;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Site;

/** Works out what hosts do for networks, zones and services, in one walk over each of these. */
final class Duty {
    private static final int DHCP_SERVER = 67;

    private final Inventory inventory;
    private final Dns dns;
    private final Map<IpAddress, Host> holders = new HashMap<>();
    private final Map<PageName, DutiesTopic.Duties> byHost = new TreeMap<>();

    Duty(Site site) {
        this.inventory = site.part(Inventory.class);
        this.dns = site.part(Dns.class);
    }

    DutiesTopic.All all() {
        inventory.hosts().stream().filter(host -> !host.isRetired()).forEach(host -> addresses(host)
                .forEach(ip -> holders.putIfAbsent(ip, host)));
        Set<PageName> servers = new HashSet<>();
        for (Service service : inventory.services()) {
            if (service.isActive()) {
                forwards(service);
                if (service.listens().stream().map(Placed::value).anyMatch(Duty::isDhcp)) {
                    service.runsOn().stream()
                            .flatMap(on -> inventory.host(on).stream())
                            .forEach(host -> servers.add(host.page()));
                }
            }
        }
        inventory.networks().stream()
                .filter(network -> !network.isRetired())
                .forEach(network -> network(network, servers));
        inventory.zones().forEach(this::zone);
        inventory.hosts().forEach(host -> host.interfaces()
                .forEach(on -> on.dyn().ifPresent(name -> of(host).dynamic()
                        .add(new DutiesTopic.Follower(
                                name.value().text(), on.name().value())))));
        return new DutiesTopic.All(byHost);
    }

    private DutiesTopic.Duties of(Host host) {
        return byHost.computeIfAbsent(
                host.page(),
                page -> new DutiesTopic.Duties(
                        new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
    }

    private static boolean isDhcp(Listen listen) {
        return listen.port() == DHCP_SERVER && listen.protocol() == Listen.Protocol.UDP;
    }

    private static List<IpAddress> addresses(Host host) {
        return host.interfaces().stream().flatMap(on -> on.fixed().stream()).toList();
    }

    /** The hosts that somebody is: by its page, by its address, or by the addresses of its name. */
    private Set<Host> hosts(Party party) {
        Set<Host> hosts = new HashSet<>();
        if (party instanceof Party.OfHost of) {
            inventory.host(of.host()).ifPresent(hosts::add);
        } else if (party instanceof Party.At at) {
            Host holder = holders.get(at.address());
            if (holder != null) {
                hosts.add(holder);
            }
        } else if (party instanceof Party.Named named) {
            for (boolean outside : new boolean[] {true, false}) {
                dns.answers(named.name(), outside).stream()
                        .flatMap(record -> record.address().stream())
                        .map(holders::get)
                        .filter(java.util.Objects::nonNull)
                        .forEach(hosts::add);
            }
        }
        return hosts;
    }

    private void network(Network network, Set<PageName> servers) {
        Set<Host> ways = new HashSet<>();
        network.gateway().ifPresent(way -> ways.addAll(hosts(way)));
        List<String> ranges = ThingValues.texts(network.dhcp());
        Set<Host> givers = new HashSet<>();
        if (!ranges.isEmpty()) {
            inventory.plan().hosts(network).stream()
                    .filter(host -> servers.contains(host.page()))
                    .forEach(givers::add);
        }
        Set<Host> both = new HashSet<>(ways);
        both.addAll(givers);
        both.forEach(host -> of(host).networks()
                .add(new DutiesTopic.Lan(
                        network.page(), ways.contains(host), givers.contains(host) ? ranges : List.of())));
    }

    private void zone(Zone zone) {
        Map<Party, Set<Host>> servers = new HashMap<>();
        zone.nameservers().forEach(party -> servers.put(party, hosts(party)));
        Set<Host> all = new HashSet<>();
        servers.values().forEach(all::addAll);
        for (Host host : all) {
            List<String> others = zone.nameservers().stream()
                    .filter(party -> !servers.getOrDefault(party, Set.of()).contains(host))
                    .map(Duty::text)
                    .toList();
            of(host).zones()
                    .add(new DutiesTopic.Served(zone.page(), zone.zone().value().text(), others));
        }
    }

    private static String text(Party party) {
        return party instanceof Party.Named named
                ? named.name().text()
                : party instanceof Party.OfHost of
                        ? of.host().text()
                        : ((Party.At) party).address().toString();
    }

    private void forwards(Service service) {
        service.through().flatMap(inventory::host).ifPresent(gateway -> {
            List<String> targets = targets(service);
            for (Placed<Listen> listens : service.listens()) {
                Listen listen = listens.value();
                of(gateway)
                        .forwards()
                        .add(new DutiesTopic.Forward(
                                listen.protocol().name().toLowerCase(Locale.ROOT),
                                listen.outsidePort(),
                                targets.stream()
                                        .map(ip -> at(ip, listen.port()))
                                        .toList(),
                                service.page()));
            }
        });
    }

    private static String at(String ip, int port) {
        return (ip.indexOf(':') < 0 ? ip : "[" + ip + "]") + ":" + port;
    }

    /** Its own addresses, or of each of its hosts the first one, IPv4 before IPv6. */
    private List<String> targets(Service service) {
        if (!service.addresses().isEmpty()) {
            return ThingValues.texts(service.addresses());
        }
        List<String> targets = new ArrayList<>();
        for (Ref on : service.runsOn()) {
            List<IpAddress> known = inventory.host(on).map(Duty::addresses).orElse(List.of());
            known.stream()
                    .filter(ip -> !ip.v6())
                    .findFirst()
                    .or(() -> known.stream().findFirst())
                    .map(IpAddress::toString)
                    .ifPresent(targets::add);
        }
        return targets;
    }
}
