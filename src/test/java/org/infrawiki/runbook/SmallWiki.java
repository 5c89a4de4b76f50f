package org.infrawiki.runbook;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.infrawiki.inventory.Inventory;
import org.infrawiki.inventory.Pages;
import org.infrawiki.inventory.dns.Dns;
import org.infrawiki.model.Body;
import org.infrawiki.model.Findings;
import org.infrawiki.model.Lookup;
import org.infrawiki.model.Settings;
import org.infrawiki.model.Site;
import org.infrawiki.model.Text;
import org.infrawiki.model.Topic;

/**
 * A house in a few pages.
 *
 * <pre>
 * gw (console known, no backup, holds data) -- lan -- nas (backup tested) == vm, a guest
 *                                                   -- old (debian 9), wren (guix)
 * dns on gw and nas; dhcp on gw; files on nas, all sections written; photos on vm, nothing written, through gw
 * </pre>
 */
final class SmallWiki {
    private SmallWiki() {}

    static Pages pages() {
        return new Pages()
                .add(
                        "zones/home.example.org",
                        "visibility: internal",
                        "nameservers: [gw.home.example.org, ns.example.net]",
                        "ttl: 1h")
                .add(
                        "networks/lan",
                        "prefixes: [10.0.3.0/25, 'fd00:3::/64']",
                        "zone: home.example.org",
                        "gateway: 10.0.3.1",
                        "dhcp: [10.0.3.64-10.0.3.99]",
                        "resolvers: [10.0.3.1]",
                        "vlan: 3")
                .add("sites/house", "address: 12 Mill Lane", "contact: Kim, 0800 1234")
                .raw("hosts/gw", """
                        ---
                        kind: host
                        os: debian 13
                        stateful: yes
                        hardware: APU2
                        site: house
                        owner: Robin
                        x-console: serial, 115200 8N1
                        x-secrets: pass infra/gw
                        classes: [DEBIAN, GATEWAY]
                        interfaces:
                          - {name: wan0, addresses: [dynamic], dyn: house.dyn.example.net}
                          - {name: lan0, mac: '00:0d:b9:4a:10:01', addresses: [10.0.3.1, 'fd00:3::1']}
                        ---
                        ## Install

                        1. From the stick.
                        """)
                .raw("hosts/nas", """
                        ---
                        kind: host
                        os: debian 12
                        depends_on: [gw]
                        ssh: {user: robin, port: 2222, jump: gw}
                        interfaces: [{name: lan0, addresses: [10.0.3.2]}]
                        backup: {to: gw, method: borg, schedule: daily, tested: 2026-10-04, restore: runbooks/disk}
                        ---
                        ## Stop

                        1. Slowly.
                        """)
                .add("hosts/vm", "vm_on: nas", "os: debian 13", "interfaces: [{name: eth0, addresses: [10.0.3.3]}]")
                .add("hosts/old", "os: debian 9", "owner: Kim", "interfaces: [{name: eth0, addresses: [10.0.3.4]}]")
                .add("hosts/wren", "os: guix", "interfaces: [{name: eth0, addresses: [10.0.3.5]}]")
                .raw("services/files", """
                        ---
                        kind: service
                        runs_on: [nas]
                        depends_on: [dns]
                        owner: Kim
                        names: [files.home.example.org]
                        listens: [445/tcp]
                        packages: [samba]
                        config: [/etc/samba/smb.conf]
                        data: ['/srv/our files']
                        unit: [smbd.service]
                        check: smbclient -L files.home.example.org
                        ---
                        ## Install

                        1. Install it.

                        ## Restore

                        1. Copy it back.

                        ## Verify

                        1. Open one.

                        ## Known problems

                        - It is slow.
                        """)
                .add("services/dns", "runs_on: [gw, nas]", "listens: [53/udp]", "unit: [unbound.service]")
                .add(
                        "services/photos",
                        "runs_on: [vm]",
                        "data: [/srv/photos]",
                        "depends_on: [files]",
                        "through: gw",
                        "listens: [443->8443/tcp]")
                .add("services/dhcp", "runs_on: [gw]", "listens: [67/udp]")
                .raw("runbooks/disk", "---\nkind: runbook\nfor: nas\nwhen: A disk is dying.\n---\n1. Pull it out.\n");
    }

    static Site site(Pages pages) {
        Inventory inventory = pages.inventory();
        return new Site(
                Settings.DEFAULT,
                pages.pages(),
                Map.of(),
                Site.History.NONE,
                page -> new Text("", () -> Body.EMPTY, () -> ""),
                Map.of(
                        Inventory.class,
                        inventory,
                        Dns.class,
                        new Dns(inventory),
                        Findings.class,
                        Findings.NONE,
                        LocalDate.class,
                        LocalDate.of(2026, 11, 23)),
                Map.of());
    }

    static Lookup lookup(Site site) {
        return new Lookup() {
            @Override
            public <A> A ask(Topic<A> topic, List<String> args) {
                return topic.answer(site, args);
            }
        };
    }
}
