package org.infrawiki.export;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.infrawiki.inventory.Address;
import org.infrawiki.inventory.Backup;
import org.infrawiki.inventory.Host;
import org.infrawiki.inventory.Interface;
import org.infrawiki.inventory.Network;
import org.infrawiki.inventory.Party;
import org.infrawiki.inventory.PlacesTopic;
import org.infrawiki.inventory.Service;
import org.infrawiki.inventory.Sheet;
import org.infrawiki.inventory.SitePlace;
import org.infrawiki.inventory.Thing;
import org.infrawiki.inventory.net.IpAddress;
import org.infrawiki.inventory.schema.Placed;
import org.infrawiki.inventory.schema.Ref;
import org.infrawiki.model.PageName;

/** Hosts, services, networks and sites as JSON; other things are named by their pages. */
final class JsonThings {
    private final Map<IpAddress, PageName> networks = new HashMap<>();

    JsonThings(Stock stock) {
        stock.places().values().stream()
                .flatMap(List::stream)
                .sorted(java.util.Comparator.comparing(PlacesTopic.Place::ip).thenComparing(PlacesTopic.Place::owner))
                .forEach(place -> place.network().ifPresent(network -> networks.putIfAbsent(place.ip(), network)));
    }

    Map<String, Object> site(Sheet sheet) {
        SitePlace site = (SitePlace) sheet.thing();
        return common(sheet)
                .put("address", site.address())
                .put("provider", site.provider())
                .put("contact", site.contact())
                .texts("links", site.links())
                .map();
    }

    Map<String, Object> network(Sheet sheet) {
        Network network = (Network) sheet.thing();
        return common(sheet)
                .texts("prefixes", network.prefixes())
                .put("vlan", network.vlan())
                .putText("gateway", network.gateway().map(party -> party(sheet, party)))
                .texts("dhcp", network.dhcp())
                .putText("zone", page(sheet, network.zone()))
                .putText("site", page(sheet, network.site()))
                .putText("within", page(sheet, network.within()))
                .list("resolvers", network.resolvers(), party -> party(sheet, party))
                .map();
    }

    Map<String, Object> host(Sheet sheet) {
        Host host = (Host) sheet.thing();
        Tree tree = common(sheet)
                .put("role", host.role())
                .put("hardware", host.hardware())
                .putText("site", page(sheet, host.site()))
                .putText("vm_on", page(sheet, host.vmOn()))
                .put("os", host.os())
                .texts("package_managers", host.packageManagers())
                .list("interfaces", host.interfaces(), this::plug)
                .texts("names", host.names());
        backup(sheet, host.backup(), tree);
        host.stateful().ifPresent(stateful -> tree.put("stateful", stateful.value()));
        host.ssh()
                .ifPresent(ssh -> tree.put(
                        "ssh",
                        new Tree()
                                .put("user", ssh.user())
                                .put("port", ssh.port())
                                .putText("jump", page(sheet, ssh.jump()))
                                .map()));
        return tree.list("depends_on", Stock.pages(sheet, host.dependsOn()), PageName::path)
                .list("uses", Stock.pages(sheet, host.uses()), PageName::path)
                .texts("classes", host.classes())
                .put("installed", host.installed())
                .map();
    }

    Map<String, Object> service(Sheet sheet) {
        Service service = (Service) sheet.thing();
        Tree tree = common(sheet)
                .put("exposure", service.exposure().value().name().toLowerCase(Locale.ROOT))
                .list("runs_on", Stock.pages(sheet, service.runsOn()), PageName::path)
                .list("depends_on", Stock.pages(sheet, service.dependsOn()), PageName::path)
                .list("uses", Stock.pages(sheet, service.uses()), PageName::path)
                .texts("names", service.names())
                .putText("through", page(sheet, service.through()))
                .texts("addresses", service.addresses())
                .texts("listens", service.listens())
                .texts("packages", service.packages())
                .texts("config", service.config())
                .texts("data", service.data())
                .texts("units", service.units());
        service.certificate()
                .ifPresent(certificate -> tree.put(
                        "certificate",
                        new Tree()
                                .put("expires", certificate.expires())
                                .put("by", certificate.by())
                                .map()));
        backup(sheet, service.backup(), tree);
        return tree.put("check", service.check()).map();
    }

    private Tree common(Sheet sheet) {
        Thing thing = sheet.thing();
        return new Tree()
                .put("name", thing.name().value())
                .put("page", thing.page().path())
                .put("title", thing.common().title())
                .putText("owner", thing.common().owner().map(owner -> pageOrText(sheet, owner)))
                .put("why", thing.common().why())
                .put("reviewed", thing.common().reviewed())
                .map("x", Tree.extra(thing.common().extra()));
    }

    private Map<String, Object> plug(Interface on) {
        return new Tree()
                .put("name", on.name().value())
                .put("mac", on.mac())
                .list("addresses", on.addresses(), this::address)
                .put("ptr", on.ptr())
                .put("dyn", on.dyn())
                .map();
    }

    private Map<String, Object> address(Placed<Address> address) {
        Optional<IpAddress> fixed = address.value().fixed();
        return new Tree()
                .put(
                        "address",
                        fixed.map(IpAddress::toString).orElse(address.value().toString()))
                .putText("network", fixed.map(networks::get).map(PageName::path))
                .map();
    }

    private static void backup(Sheet sheet, Optional<Backup> written, Tree into) {
        written.ifPresent(backup -> into.put(
                "backup",
                new Tree()
                        .putText("to", backup.to().map(to -> pageOrText(sheet, to)))
                        .put("method", backup.method())
                        .put("schedule", backup.schedule())
                        .put("keep", backup.keep())
                        .put("tested", backup.tested())
                        .putText("restore", page(sheet, backup.restore()))
                        .put("none", backup.none())
                        .map()));
    }

    private static String party(Sheet sheet, Party party) {
        return party instanceof Party.OfHost host
                ? pageOrText(sheet, host.host())
                : party instanceof Party.At at
                        ? at.address().toString()
                        : ((Party.Named) party).name().text();
    }

    private static Optional<String> page(Sheet sheet, Optional<Ref> ref) {
        return ref.flatMap(sheet::target).map(PageName::path);
    }

    private static String pageOrText(Sheet sheet, Ref ref) {
        return sheet.target(ref).map(PageName::path).orElse(ref.text());
    }
}
