package org.infrawiki.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.infrawiki.inventory.net.DomainName;
import org.infrawiki.inventory.net.IpAddress;
import org.infrawiki.inventory.net.Prefix;
import org.infrawiki.model.Link;
import org.infrawiki.model.PageName;
import org.junit.jupiter.api.Test;

class InventoryTest {
    private static PageName page(String path) {
        return new PageName(path);
    }

    private static Pages house() {
        return new Pages()
                .add("sites/house", "address: 12 Mill Lane")
                .add("zones/home.example.org", "visibility: internal", "nameservers: [ns.example.net]")
                .add("networks/house", "prefixes: [10.0.0.0/16]")
                .add(
                        "networks/lan",
                        "prefixes: [10.0.3.0/29, \"fd00:3::/64\"]",
                        "gateway: 10.0.3.1",
                        "dhcp: [10.0.3.4-10.0.3.5]",
                        "zone: home.example.org")
                .add(
                        "hosts/gw",
                        "site: house",
                        "aliases: [hosts/router]",
                        "interfaces:",
                        "  - {name: lan0, addresses: [10.0.3.1]}",
                        "  - {name: wlan0, network: lan, addresses: [dhcp]}")
                .add("hosts/vm", "vm_on: gw", "owner: Robin")
                .add("services/dns", "runs_on: [gw, vm]", "addresses: [10.0.3.2]")
                .raw("decisions/addressing", "---\nkind: decision\naffects: [lan, hosts/gw]\n---\n");
    }

    @Test
    void namesOfPagesAreFoundAmongPagesOfTheirKindFirst() {
        Inventory inventory =
                house().add("services/house", "runs_on: gw", "depends_on: dns").inventory();
        assertThat(inventory.problems()).isEmpty();
        Host gw = inventory.host(page("hosts/gw")).orElseThrow();
        assertThat(inventory.target(gw.site().orElseThrow())).contains(page("sites/house"));
        assertThat(inventory.servicesOn(gw))
                .extracting(Service::page)
                .containsExactly(page("services/dns"), page("services/house"));
        assertThat(inventory.guests(gw)).extracting(Host::page).containsExactly(page("hosts/vm"));
    }

    @Test
    void aFormerNameStillLeadsToThePage() {
        Inventory inventory = house().add("services/web", "runs_on: [hosts/router]")
                .add("services/vpn", "runs_on: router")
                .inventory();
        assertThat(inventory.problems()).isEmpty();
        assertThat(inventory.servicesOn(inventory.host(page("hosts/gw")).orElseThrow()))
                .extracting(Service::page)
                .containsExactly(page("services/dns"), page("services/vpn"), page("services/web"));
    }

    @Test
    void theNearestPageOfThatNameIsMeant() {
        Pages pages = new Pages()
                .raw("home/hosts/nas", "---\nkind: host\n---\n")
                .raw("work/hosts/nas", "---\nkind: host\n---\n")
                .raw("work/services/files", "---\nkind: service\nruns_on: nas\n---\n")
                .raw("work/services/away", "---\nkind: service\nruns_on: home/hosts/nas\n---\n")
                .raw("services/any", "---\nkind: service\nruns_on: NAS\n---\n")
                .raw("services/exact", "---\nkind: service\nruns_on: /work/hosts/nas\n---\n")
                .raw("services/none", "---\nkind: service\nruns_on: /nas\n---\n");
        Inventory inventory = pages.inventory();
        assertThat(on(inventory, "work/services/files")).isEqualTo("work/hosts/nas");
        assertThat(on(inventory, "work/services/away")).isEqualTo("home/hosts/nas");
        assertThat(on(inventory, "services/any")).isEqualTo("home/hosts/nas");
        assertThat(on(inventory, "services/exact")).isEqualTo("work/hosts/nas");
        assertThat(on(inventory, "services/none")).isEmpty();
    }

    private static String on(Inventory inventory, String service) {
        return inventory
                .service(page(service))
                .flatMap(found -> inventory.target(found.runsOn().get(0)))
                .map(PageName::path)
                .orElse("");
    }

    @Test
    void aHostIsAlsoFoundByItsNameAndByAnAlias() {
        Inventory inventory = house().add("hosts/third-shelf", "name: box")
                .add("services/a", "runs_on: box")
                .add("services/b", "runs_on: hosts/router")
                .inventory();
        assertThat(on(inventory, "services/a")).isEqualTo("hosts/third-shelf");
        assertThat(on(inventory, "services/b")).isEqualTo("hosts/gw");
    }

    @Test
    void anotherWayToFindPagesCanBeGiven() {
        Inventory inventory =
                Inventory.of(house().facts(), (from, target, kind) -> kind.equals("host") ? page("hosts/vm") : null);
        assertThat(on(inventory, "services/dns")).isEqualTo("hosts/vm");
    }

    @Test
    void fieldsMakeLinks() {
        Inventory inventory = house().add("hosts/odd", "site: nowhere", "backup: {to: a drawer, restore: how-to}")
                .inventory();
        assertThat(inventory.links(page("services/dns")))
                .extracting(Link::type, Link::target)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Link.Type.FIELD, "/hosts/gw"),
                        org.assertj.core.groups.Tuple.tuple(Link.Type.FIELD, "/hosts/vm"));
        assertThat(inventory.links(page("decisions/addressing")))
                .extracting(Link::target)
                .containsExactly("/networks/lan", "/hosts/gw");
        // Text where text is allowed makes no link; a page that is missing makes one that is missed.
        assertThat(inventory.links(page("hosts/odd"))).extracting(Link::target).containsExactly("nowhere", "how-to");
        assertThat(inventory.links(page("hosts/vm"))).extracting(Link::target).containsExactly("/hosts/gw");
        assertThat(inventory.links(page("hosts/gw")).get(0).where()).hasToString("hosts/gw.md:3:7");
    }

    @Test
    void addressesFindTheirNetworks() {
        Inventory inventory = house().inventory();
        Network lan = inventory.network(page("networks/lan")).orElseThrow();
        Network house = inventory.network(page("networks/house")).orElseThrow();
        Plan plan = inventory.plan();
        assertThat(plan.uses(lan)).extracting(AddressUse::toString).hasSize(2);
        assertThat(plan.uses(lan).get(0).where()).hasToString("hosts/gw.md:6:30");
        assertThat(plan.uses(lan).get(1).owner().page()).isEqualTo(page("services/dns"));
        assertThat(plan.hosts(lan)).extracting(Host::page).containsExactly(page("hosts/gw"));
        assertThat(plan.parent(lan)).contains(house);
        assertThat(plan.parts(house)).containsExactly(lan);
        Prefix prefix = lan.prefixes().get(0).value();
        assertThat(plan.free(lan, prefix)).hasToString("[10.0.3.3, 10.0.3.6]");
        assertThat(plan.nextFree(lan, prefix)).contains(IpAddress.of("10.0.3.3").orElseThrow());
        assertThat(plan.free(house, house.prefixes().get(0).value()))
                .hasToString("[10.0.0.1-10.0.2.255, 10.0.3.8-10.0.255.254]");
        assertThat(plan.holding(IpAddress.of("10.0.9.9").orElseThrow())).contains(house);
        assertThat(plan.holding(IpAddress.of("192.0.2.1").orElseThrow())).isEmpty();
    }

    @Test
    void retiredHostsHaveNoAddressesAndPlannedOnesKeepTheirs() {
        Inventory inventory = house().add(
                        "hosts/old", "status: retired", "interfaces: [{name: e, addresses: [10.0.3.3]}]")
                .add("hosts/new", "status: planned", "interfaces: [{name: e, addresses: [10.0.3.6]}]")
                .inventory();
        Network lan = inventory.network(page("networks/lan")).orElseThrow();
        assertThat(inventory.plan().uses(lan))
                .extracting(use -> use.ip().toString())
                .containsExactly("10.0.3.1", "10.0.3.2", "10.0.3.6");
    }

    @Test
    void oneOfTwoNetworksWithOnePrefixIsNotGuessed() {
        Inventory inventory = new Pages()
                .add("networks/a", "prefixes: [10.0.3.0/24]")
                .add("networks/b", "prefixes: [10.0.3.0/24]")
                .add(
                        "hosts/x",
                        "interfaces:",
                        "  - {name: e, addresses: [10.0.3.1]}",
                        "  - {name: f, network: b, addresses: [10.0.3.2]}")
                .inventory();
        assertThat(inventory.plan().uses())
                .extracting(use ->
                        use.network().map(Network::page).map(PageName::path).orElse(""))
                .containsExactly("", "networks/b");
    }

    @Test
    void aNameIsInTheZoneThatIsItsLongestSuffix() {
        Inventory inventory = house().add("zones/example.org", "visibility: public", "nameservers: [ns.example.net]")
                .inventory();
        assertThat(zones(inventory, "a.b.home.example.org")).containsExactly("zones/home.example.org");
        assertThat(zones(inventory, "home.example.org")).containsExactly("zones/home.example.org");
        assertThat(zones(inventory, "athome.example.org")).containsExactly("zones/example.org");
        assertThat(zones(inventory, "example.com")).isEmpty();
    }

    private static List<String> zones(Inventory inventory, String name) {
        return inventory.zonesOf(DomainName.of(name).orElseThrow()).stream()
                .map(zone -> zone.page().path())
                .toList();
    }

    @Test
    void theOrderOfPagesDoesNotMatter() {
        List<Facts> facts = house().facts();
        List<Facts> turned = new java.util.ArrayList<>(facts);
        java.util.Collections.reverse(turned);
        assertThat(Inventory.of(turned).plan().uses())
                .isEqualTo(Inventory.of(facts).plan().uses());
        assertThat(Inventory.of(turned).graph().order())
                .isEqualTo(Inventory.of(facts).graph().order());
    }
}
