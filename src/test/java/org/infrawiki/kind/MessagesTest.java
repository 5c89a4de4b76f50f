package org.infrawiki.kind;

import static org.assertj.core.api.Assertions.assertThat;

import org.infrawiki.inventory.Pages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The wording and the places of what writers are told. */
class MessagesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "hosts/nas | rol: x | 3:1: error: a host has no field 'rol'; did you mean 'role'? [unknown-field]",
                "hosts/nas | owne: x | 3:1: error: a host has no field 'owne'; did you mean 'owner'? [unknown-field]",
                "hosts/nas | on: gw | 3:1: error: a host has no field 'on'; did you mean 'vm_on'? [unknown-field]",
                "services/web | on: gw | 3:1: error: a service has no field 'on'; did you mean 'runs_on'? [unknown-field]",
                "hosts/nas | depends: gw | 3:1: error: a host has no field 'depends'; did you mean 'depends_on'? [unknown-field]",
                "hosts/nas | stateful: on | 3:11: error: 'stateful' expects yes or no, found 'on', which is written 'yes' here [bad-front-matter]",
                "hosts/nas | stateful: 'False' | 3:11: error: 'stateful' expects yes or no, found 'False', which is written 'no' here [bad-front-matter]",
                "hosts/nas | review_every: 180 | 3:15: error: 'review_every' expects a number of days or weeks such as 180d or 26w, found '180', which has no unit: write 180d [bad-front-matter]",
                "hosts/nas | review_every: 6m | 3:15: error: 'review_every' expects a number of days or weeks such as 180d or 26w, found '6m', which is not counted in days or weeks [bad-front-matter]",
                "hosts/nas | accept: [no-why] | 3:9: error: 'accept' expects a map from the code of a check such as no-backup to the reason, text on one line, found a list [bad-front-matter]",
                "hosts/nas | accept: {no-why: } | 3:17: error: 'accept' expects the reason, text on one line, found nothing [bad-front-matter]",
                "hosts/nas | interfaces: [{name: e, addresses: DHCP}] | 3:35: error: 'addresses' expects an address (IP, IP/LENGTH, dhcp, dynamic or dynamic6), found 'DHCP', which is written 'dhcp' here [bad-front-matter]",
                "services/web | runs_on: gw, nas | 3:10: error: 'gw, nas' is no host; several are written as a list: [gw, nas] [unknown-host]",
                "services/web | names: a.example.org, b.example.org | 3:8: error: 'names' expects a fully qualified domain name such as mail.example.org, found 'a.example.org, b.example.org', which is no domain name: ',' is not allowed in it; several are written as a list: [a.example.org, b.example.org] [bad-front-matter]",
                "services/web | addresses: 10.0.3.4/24 | 3:12: error: 'addresses' expects an IPv4 or IPv6 address, found '10.0.3.4/24', which has a length, and one address is wanted: write 10.0.3.4 [bad-front-matter]",
                "networks/lan2 | gateway: 10.0.3.1/24 | 3:10: error: 'gateway' expects an address or the name of a host, found '10.0.3.1/24', which has a length, and one address is wanted: write 10.0.3.1 [bad-front-matter]",
                "hosts/nas | zzz: x | 3:1: error: a host has no field 'zzz'; fields of your own start with 'x-' [unknown-field]",
                "hosts/nas | status: activ | 3:9: error: 'status' expects planned, active or retired, found 'activ'; did you mean 'active'? [bad-front-matter]",
                "hosts/nas | stateful: [yes] | 3:11: error: 'stateful' expects yes or no, found a list [bad-front-matter]",
                "hosts/nas | installed: 2026-02-30 | 3:12: error: 'installed' expects a date such as 2026-10-01, found '2026-02-30', which is no day of the calendar [bad-front-matter]",
                "hosts/nas | ssh: {port: ٢٢} | 3:13: error: 'port' expects a whole number from 1 to 65535, found '٢٢', which is written in digits of another script [bad-front-matter]",
                "hosts/nas | backup: none | 3:9: error: 'backup' expects a backup: a map of to, method, schedule, keep, tested, restore, none, found 'none'; write it as a map, such as {none: every file on it is a copy} [bad-front-matter]",
                "hosts/nas | interfaces: [{mac: 12:34:56:78:9a}] | 3:20: error: 'mac' expects a MAC address such as 00:00:5e:00:53:01, found '12:34:56:78:9a', which is no MAC address: it needs six pairs of hexadecimal digits, as in 00:00:5e:00:53:01 [bad-front-matter]",
                "hosts/nas | interfaces: [{name: e, addresses: 10.0.0.300}] | 3:35: error: 'addresses' expects an address (IP, IP/LENGTH, dhcp, dynamic or dynamic6), found '10.0.0.300', which is no IPv4 address: 300 is above 255 [bad-front-matter]",
                "hosts/nas | interfaces: [{name: e, addresses: ['::ffff:10.0.0.3']}] | 3:36: error: 'addresses' expects an address (IP, IP/LENGTH, dhcp, dynamic or dynamic6), found '::ffff:10.0.0.3', which is an IPv4 address in IPv6 form, which no interface has: write 10.0.0.3 [bad-front-matter]",
                "hosts/nas | interfaces: [{name: e, addresses: [{fd3a:: }]}] | 3:36: error: 'addresses' expects an address (IP, IP/LENGTH, dhcp, dynamic or dynamic6), found a map; an IPv6 address that ends in '::' needs quotes [bad-front-matter]",
                "hosts/nas | names: [nas] | 3:9: error: 'names' expects a fully qualified domain name such as mail.example.org, found 'nas', which is one label; write the name in full, such as nas.example.org [bad-front-matter]",
                "hosts/nas | names: [my_nas.example.org] | 3:9: error: 'names' expects a fully qualified domain name such as mail.example.org, found 'my_nas.example.org', which is no name of a host: '_' is not allowed; write '-' [bad-front-matter]",
                "hosts/nas | names: [zürich.example] | 3:9: error: 'names' expects a fully qualified domain name such as mail.example.org, found 'zürich.example', which is no domain name as DNS has it: write its A-label form, 'xn--zrich-kva.example' [bad-front-matter]",
                "hosts/my_nas | role: x | 2:1: error: the host is named after its page, but 'my_nas' is no host name: '_' is not allowed; write '-'; rename the page, or say 'name:' [bad-front-matter]",
                "hosts/nas | vm_on: gww | 3:8: error: 'gww' is no host; did you mean 'gw'? [unknown-host]",
                "hosts/nas | vm_on: dns | 3:8: error: 'dns' is no host; the page services/dns is of another kind; make a page for it, or write the name of one that there is [unknown-host]",
                "services/web | runs_on: '[[gw]]' | 3:10: error: 'runs_on' expects the name of a host, found '[[gw]]', which is a wikilink; write the name alone, without brackets [bad-front-matter]",
                "services/web | depends_on: dsn | 3:13: error: 'dsn' is no service or host; did you mean 'dns'? [unknown-service]",
                "services/web | listens: 70000/tcp | 3:10: error: 'listens' expects a port such as 993/tcp, 53/udp or, forwarded, 443->8443/tcp, found '70000/tcp', which has a port that does not go from 1 to 65535 [bad-front-matter]",
                "services/web | srv: [{name: _a._tcp.example.org}] | 3:7: error: an SRV record needs 'port'; write it, such as 'port: 993' [bad-front-matter]",
                "services/web | srv: [{name: imaps.tcp.example.org, port: 993}] | 3:14: error: 'name' expects a service, a protocol and a domain such as _imaps._tcp.example.org, found 'imaps.tcp.example.org', which does not begin with two labels that have an underscore in front [bad-front-matter]",
                "services/web | names: [999.1.1.1] | 3:9: error: 'names' expects a fully qualified domain name such as mail.example.org, found '999.1.1.1', which ends in a number, as addresses do and names do not [bad-front-matter]",
                "services/web | certificate: {} | 3:14: error: 'certificate' expects a certificate: a map of expires, by, found an empty map [bad-front-matter]",
                "services/web | aliases: [../../x] | 3:11: error: 'aliases' expects the former name of a page such as hosts/forge, found '../../x', which leads out of the wiki [bad-front-matter]",
                "zones/x.org | nameservers: 192.0.2.1 | 3:14: error: 'nameservers' expects a fully qualified name or the name of a host, found '192.0.2.1', which is an address; a name is wanted here [bad-front-matter]",
                "networks/lan2 | prefixes: [] | 3:11: error: 'prefixes' expects a list, each a prefix such as 10.0.3.0/24 or 2001:db8:3::/64, found an empty list [bad-front-matter]",
                "networks/lan2 | prefixes: 10.0.3.1/24 | 3:11: error: 'prefixes' expects a prefix such as 10.0.3.0/24 or 2001:db8:3::/64, found '10.0.3.1/24', which is no prefix: bits are set after its length; the prefix around it is 10.0.3.0/24 [bad-front-matter]",
                "zones/x.org | visibility: publik | 3:13: error: 'visibility' expects public or internal, found 'publik'; did you mean 'public'? [bad-front-matter]",
            })
    void saysWhatIsWrongWhereAndWhatToDo(String page, String line, String said) {
        Pages pages = new Pages()
                .add("hosts/gw", "role: gateway")
                .add("services/dns", "check: x")
                .add(page, line);
        assertThat(pages.problems()).contains(page + ".md:" + said);
    }

    @Test
    void oneRunTellsAll() {
        Pages pages = new Pages()
                .add("hosts/nas", "rol: x", "status: activ", "installed: never", "vm_on: nowhere", "names: [a, b]");
        assertThat(pages.problems()).hasSize(6);
    }

    @Test
    void anUnknownKindIsToldAndReadAsAPage() {
        Pages pages = new Pages().raw("x", "---\nkind: hots\nrole: x\nreviewed: never\n---\n");
        assertThat(pages.problems())
                .containsExactly(
                        "x.md:2:7: error: 'hots' is no kind of page; there are decision, host, network, page, post,"
                                + " runbook, service, site, zone; did you mean 'host'? [unknown-kind]",
                        "x.md:4:11: error: 'reviewed' expects a date such as 2026-10-01, found 'never'"
                                + " [bad-front-matter]");
    }

    @Test
    void textMeansWhatItSays() {
        Pages pages = new Pages()
                .add("hosts/nas", "os: debian 9.10", "interfaces:", "  - {name: yes, mac: 12:34:56:11:22:33}")
                .add("networks/lan", "prefixes: 10.0.3.0/24", "vlan: 010");
        assertThat(pages.problems()).isEmpty();
        assertThat(pages.inventory()
                        .hosts()
                        .iterator()
                        .next()
                        .os()
                        .orElseThrow()
                        .value())
                .isEqualTo("debian 9.10");
        assertThat(pages.inventory()
                        .networks()
                        .iterator()
                        .next()
                        .vlan()
                        .orElseThrow()
                        .value())
                .isEqualTo(10L);
    }

    @Test
    void fieldsOfOnesOwnAreKept() {
        Pages pages = new Pages().add("hosts/nas", "x-rack: {u: 4}", "x-colour: grey");
        assertThat(pages.problems()).isEmpty();
        assertThat(pages.inventory().hosts().iterator().next().common().extra()).containsOnlyKeys("x-rack", "x-colour");
    }
}
