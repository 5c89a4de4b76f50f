package org.infrawiki.directive.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.infrawiki.build.Builder;
import org.infrawiki.build.Progress;
import org.infrawiki.build.Report;
import org.infrawiki.build.Request;
import org.infrawiki.model.Problem;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands on the pages of things, and what the directives put into others. */
class InventoryPagesTest {
    @TempDir
    Path temp;

    private List<Problem> problems = List.of();

    // gw (10.0.0.1) and nas (10.0.0.5, IPv6 too) on lan; files on nas needs dns on gw; www is public through gw
    @BeforeEach
    void wiki() {
        write("infrawiki.yaml", "name: House\ntoday: 2026-11-23\n");
        host(
                "gw",
                "why: One box.\ninterfaces:\n  - {name: lan0, addresses: [10.0.0.1]}\n"
                        + "  - {name: wan0, addresses: [192.0.2.7]}");
        host(
                "nas",
                "why: Disks.\nos: debian 9\nvm_on: gw\ninterfaces:\n"
                        + "  - {name: lan0, mac: 00:00:5e:00:53:10, addresses: [10.0.0.5, \"fd00::5\"]}");
        write("networks/lan.md", """
                ---
                kind: network
                why: W
                prefixes: [10.0.0.0/25, "fd00::/64"]
                gateway: 10.0.0.1
                dhcp: [10.0.0.64-10.0.0.99]
                zone: home.example.org
                ---
                Text.
                """);
        write(
                "zones/home.example.org.md",
                "---\nkind: zone\nvisibility: internal\nnameservers: [gw]\nhostmaster: h@example.org\n---\n");
        write(
                "zones/example.org.md",
                "---\nkind: zone\nvisibility: public\nnameservers: [ns.example.net]\nhostmaster: h@example.org\n---\n");
        service("dns", "runs_on: [gw]\nlistens: [53/udp]");
        service(
                "files",
                "runs_on: [nas]\ndepends_on: [dns]\nnames: [files.home.example.org, www.example.org]\n"
                        + "exposure: public\nthrough: gw\npackages: [samba]\ndata: [/srv]");
    }

    private void host(String name, String fields) {
        write("hosts/" + name + ".md", "---\nkind: host\nowner: R\n" + fields + "\n---\nText.\n");
    }

    private void service(String name, String fields) {
        write("services/" + name + ".md", "---\nkind: service\nowner: R\nwhy: W\n" + fields + "\n---\nText.\n");
    }

    private void write(String path, String text) {
        try {
            Path file = temp.resolve("wiki").resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Document page(String name) {
        Path out = temp.resolve("out");
        Request request = Request.folder(temp.resolve("wiki"), Instant.EPOCH).withOutput(out);
        problems = ((Report) new Builder(Progress.SILENT).build(request, false)).problems();
        try {
            return Jsoup.parse(Files.readString(out.resolve(name + "/index.html")));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A fact of the card; the empty string where it has none of that label. */
    private static String fact(Document page, String label) {
        return page.select(".facts dt:matchesOwn(^" + label + "$) + dd").text();
    }

    /** The rows of the first table below a heading. */
    private static List<String> rows(Document page, String heading) {
        return page.select("h2[id=" + heading + "] ~ .tbl").stream()
                .limit(1)
                .flatMap(table -> table.select("tbody tr").eachText().stream())
                .toList();
    }

    private List<String> wrong() {
        return problems.stream()
                .filter(problem -> problem.code().startsWith("bad-"))
                .map(Problem::toString)
                .toList();
    }

    @Test
    void aHostBeginsWithItsProblemsAndItsFactsWithTheReason() {
        Document page = page("hosts/nas");
        List<Element> lead = page.select("#content > *");
        assertThat(lead.get(0).is("h1")).isTrue();
        assertThat(lead.get(1).is("section.problems")).isTrue();
        assertThat(lead.get(1).select("li .sev").eachText()).contains("warning");
        assertThat(lead.get(1).select("li small").eachText()).contains("hosts/nas.md:5:5 [os-end-of-life]");
        assertThat(lead.get(2).is("section.facts")).isTrue();
        assertThat(lead.get(2).child(0).text()).isEqualTo("Why Disks.");
        assertThat(lead.get(3).text()).isEqualTo("Text.");
        assertThat(fact(page, "Addresses")).isEqualTo("lan0 10.0.0.5 on lan lan0 fd00::5 on lan");
        assertThat(fact(page, "System")).startsWith("debian 9, supported until 2020-07-18");
        assertThat(fact(page, "Guest of")).isEqualTo("gw");
        assertThat(fact(page, "Names")).isEqualTo("nas.home.example.org");
        assertThat(rows(page, "made-interfaces")).containsExactly("lan0 10.0.0.5 fd00::5 lan 00:00:5e:00:53:10");
        assertThat(rows(page, "made-services")).containsExactly("files active public");
        assertThat(rows(page, "made-losses")).containsExactly("files down");
        assertThat(page.select("aside.toc a").eachText()).contains("Interfaces", "DNS records");
    }

    @Test
    void howToLogInNamesThePortUnlessItIsTheUsualOne() {
        host("a", "ssh: {user: jo, port: 2222, jump: gw}");
        host("b", "ssh: {port: 22}");
        assertThat(fact(page("hosts/a"), "Login")).isEqualTo("ssh -p 2222 jo@a by way of gw");
        assertThat(fact(page("hosts/b"), "Login")).isEqualTo("ssh b");
    }

    @Test
    void aWayOfAFailureIsShown() {
        assertThat(rows(page("hosts/gw"), "made-losses")).containsExactly("nas down", "dns down", "files down");
    }

    @Test
    void aServiceSaysWhatItsNamesLeadTo() {
        Document page = page("services/files");
        assertThat(rows(page, "made-names"))
                .containsExactly("files.home.example.org 10.0.0.5 fd00::5", "www.example.org 192.0.2.7");
        assertThat(rows(page, "made-software")).containsExactly("Packages samba", "Data /srv");
        assertThat(fact(page, "Depends on")).isEqualTo("dns");
        assertThat(fact(page("services/dns"), "Needed by")).isEqualTo("files");
    }

    @Test
    void aNetworkIsDrawnWithATableBelow() {
        Document page = page("networks/lan");
        assertThat(page.select("ol.grid > li")).hasSize(128);
        assertThat(page.select("ol.grid > li.u a").eachText()).containsExactly("1", "5");
        assertThat(page.select("ol.grid > li.u a").eachAttr("title")).containsExactly("10.0.0.1 gw", "10.0.0.5 nas");
        assertThat(page.select("ol.grid > li.d")).hasSize(36);
        assertThat(page.select(".legend li").eachText())
                .containsExactly("in use 2", "DHCP 36", "network, broadcast, parts 2", "free 88");
        assertThat(rows(page, "made-addresses"))
                .containsExactly(
                        "10.0.0.1 gw lan0",
                        "10.0.0.2-10.0.0.4 free: 3",
                        "10.0.0.5 nas lan0",
                        "10.0.0.6-10.0.0.63 free: 58",
                        "10.0.0.64-10.0.0.99 given out by DHCP",
                        "10.0.0.100-10.0.0.126 free: 27",
                        "fd00::5 nas lan0");
        assertThat(fact(page, "Gateway")).isEqualTo("10.0.0.1 gw");
    }

    @Test
    void anAddressThatTwoHaveIsMarked() {
        host("two", "interfaces: [{name: eth0, addresses: [10.0.0.5]}]");
        Document page = page("networks/lan");
        assertThat(page.select("ol.grid > li.e").text()).isEqualTo("5!");
        assertThat(rows(page, "made-addresses")).contains("10.0.0.5 two more than once eth0");
        assertThat(page("hosts/two").select(".problems .sev.e").eachText()).contains("error");
    }

    @Test
    void aLargePrefixIsDrawnInBlocks() {
        write("networks/campus.md", "---\nkind: network\nprefixes: [10.0.0.0/16]\n---\n");
        write("networks/huge.md", "---\nkind: network\nprefixes: [172.16.0.0/12]\n---\n");
        Document page = page("networks/campus");
        assertThat(page.select("ol.grid.blocks > li")).hasSize(256);
        assertThat(page.expectFirst("ol.grid.blocks > li").attr("class")).isEqualTo("r");
        assertThat(page.select("ol.grid.blocks a").attr("title")).isEqualTo("10.0.0.0/24 in lan");
        assertThat(page.select("ol.grid.blocks > li:last-child").text()).isEqualTo("255");
        assertThat(page("networks/huge").select("ol.grid > li:last-child").text())
                .isEqualTo("31.240");
    }

    @Test
    void ofIpv6ThereIsATableOnly() {
        write("networks/six.md", "---\nkind: network\nprefixes: [\"2001:db8::/64\"]\n---\n");
        Document empty = page("networks/six");
        assertThat(empty.select("ol.grid")).isEmpty();
        assertThat(empty.select("#made-addresses ~ p").text()).isEqualTo("None is in use.");
        host("six", "interfaces: [{name: eth0, addresses: [\"2001:db8::1\"]}]");
        assertThat(rows(page("networks/six"), "made-addresses")).containsExactly("2001:db8::1 six eth0");
    }

    @Test
    void aZoneShowsWhereEachRecordComesFromAndWhatIsWrongThere() {
        Document page = page("zones/home.example.org");
        assertThat(rows(page, "made-records"))
                .contains(
                        "home.example.org. 3600 NS gw.home.example.org. this page single-nameserver",
                        "files.home.example.org. 3600 A 10.0.0.5 files",
                        "nas.home.example.org. 3600 AAAA fd00::5 nas no-reverse-zone");
        assertThat(page.expectFirst("#made-records ~ .tbl").select("td:first-child"))
                .allMatch(name -> name.hasClass("v"));
    }

    @Test
    void thereAreListsOfEverythingThatThereIs() {
        List<String> hosts = page("hosts").select("tbody tr").eachText();
        assertThat(hosts).hasSize(2);
        assertThat(hosts.get(0)).startsWith("gw active 10.0.0.1 192.0.2.7 ").contains("address-in-no-network");
        assertThat(hosts.get(1))
                .startsWith("nas active 10.0.0.5 fd00::5 debian 9 2020-07-18 ")
                .contains("os-end-of-life");
        assertThat(page("zones").select("table.sortable thead th").eachText())
                .containsExactly("Name", "Visible to", "Provider", "Name servers", "Records", "What is wrong");
    }

    @Test
    void aPageOfThatNameWinsAndMayHoldTheTable() {
        write("hosts.md", "Mine.\n\n[[!inventory pages=\"runs(files)\" columns=\"title x-room interfaces.mac\"]]\n");
        Document page = page("hosts");
        assertThat(page.expectFirst("#content > p").text()).isEqualTo("Mine.");
        assertThat(page.select("thead th").eachText()).containsExactly("Title", "Room", "Mac");
        assertThat(page.select("tbody tr").eachText()).containsExactly("nas 00:00:5e:00:53:10");
    }

    @Test
    void whatThePagesOwnTextShowsIsNotShownTwice() {
        write("zones/home.example.org.md", """
                ---
                kind: zone
                visibility: internal
                nameservers: [gw]
                hostmaster: h@example.org
                ---
                [[!problems zones/home.example.org]]

                First text.

                [[!facts]]

                [[!records]]
                """);
        Document page = page("zones/home.example.org");
        assertThat(page.select(".facts")).hasSize(1);
        assertThat(page.select("table")).hasSize(1);
        assertThat(page.select(".problems")).hasSizeLessThan(2);
        assertThat(wrong()).isEmpty();
    }

    @Test
    void factsStandInRunningText() {
        write(
                "p.md",
                "The gateway is [[!fact hosts/gw address]], kept by [[!fact hosts/gw owner]]; see"
                        + " [[!fact networks/lan prefixes]].\n");
        assertThat(page("p").select("#content > p").text())
                .isEqualTo("The gateway is 10.0.0.1, kept by R; see 10.0.0.0/25, fd00::/64.");
        assertThat(page("hosts/gw").select("#backlinks").text()).contains("p");
    }

    @Test
    void aFactThatIsMoreThanAValueIsNotAskedForTwice() {
        write("p.md", "[[!fact hosts/gw interfaces]] [[!fact page=hosts/gw]]\n");
        page("p");
        assertThat(wrong())
                .containsExactly(
                        "p.md:1:1: error: fact: the page hosts/gw does not say its interfaces; that field is more"
                                + " than a value; name another fact, such as address [bad-directive]",
                        "p.md:1:31: error: fact: a page and a fact are to be named; write [[!fact hosts/gw address]]"
                                + " [bad-directive]",
                        "p.md:1:44: warning: directive fact takes no parameter 'page' [bad-directive]");
    }

    @Test
    void aFactThatDoesNotExistIsAnError() {
        write(
                "p.md",
                "[[!fact hosts/gw os]] [[!fact hosts/gw adress]] [[!fact hosts/no os]] [[!fact hosts/gw]]"
                        + " [[!records networks/lan]] [[!addresses hosts/gw]]"
                        + " [[!inventory pages=\"kind(host)\" columns=\"name hardwear\"]] [[!inventory]]"
                        + " [[!inventory pages=\"on(nowhere)\"]]\n");
        page("p");
        assertThat(wrong())
                .containsExactly(
                        "p.md:1:1: error: fact: the page hosts/gw does not say its os; add it there [bad-directive]",
                        "p.md:1:23: error: fact: there is no fact 'adress'; did you mean 'address'? [bad-directive]",
                        "p.md:1:49: error: fact: there is no page 'hosts/no'; write that page, or mend the name"
                                + " [bad-directive]",
                        "p.md:1:71: error: fact: a page and a fact are to be named; write [[!fact hosts/gw address]]"
                                + " [bad-directive]",
                        "p.md:1:90: error: records: 'networks/lan' has no DNS records; name a zone, a host or a service"
                                + " [bad-directive]",
                        "p.md:1:116: error: addresses: 'hosts/gw' is no network; name the page of a network"
                                + " [bad-directive]",
                        "p.md:1:140: error: inventory: there is no column 'hardwear'; did you mean 'hardware'?"
                                + " [bad-directive]",
                        "p.md:1:198: error: inventory: it is not said which pages; write [[!inventory"
                                + " pages=\"kind(host)\"]] [bad-directive]",
                        "p.md:1:213: error: inventory: there is no network or host 'nowhere' (character 1 of the"
                                + " pagespec) [bad-pagespec]");
    }

    @Test
    void whatPagesSayStaysText() {
        host(
                "evil",
                "title: \"<script>alert(1)</script>\"\nrole: '<img src=x onerror=y>'\nhardware: \"a\\\" b\"\n"
                        + "why: \"**bold** [[hosts/gw]] <script>x</script>\"\nvm_on: nas\naccept: {no-owner: \"<b>&\"}");
        Document page = page("hosts/evil");
        assertThat(page.select("#content script, #content img")).isEmpty();
        assertThat(page.select(".why strong").text()).isEqualTo("bold");
        assertThat(page.select(".why a").attr("href")).isEqualTo("../gw/");
        assertThat(fact(page, "Role")).isEqualTo("<img src=x onerror=y>");
        assertThat(page("hosts/nas").select("#content script")).isEmpty();
    }

    @Test
    void warningsBeyondThreeAreFoldedAndAcceptedOnesHaveTheirReason() {
        write("hosts/worn.md", """
                ---
                kind: host
                os: debian 8
                stateful: yes
                reviewed: 2020-01-01
                review_every: 30d
                interfaces: [{name: eth0, addresses: [10.9.9.9]}]
                accept: {no-backup: "it is empty"}
                ---
                """);
        Document page = page("hosts/worn");
        assertThat(page.select(".problems > ul > li")).hasSize(3);
        assertThat(page.select(".problems details .sev").eachText()).contains("warning");
        assertThat(page.select(".problems > ul .sev").eachText()).doesNotContain("note");
        assertThat(fact(page, "Accepted")).isEqualTo("no-backup it is empty");
        assertThat(page.select(".problems").text()).doesNotContain("no-backup");
    }

    @Test
    void aWikiWithTheManualHasAPageForEachKind() {
        assertThat(temp.resolve("out/manual")).doesNotExist();
        write("manual/inventory.md", "[[!fields hots]] [[manual/kinds/host]]\n");
        Document page = page("manual/kinds/host");
        assertThat(page.select("td:first-child code").eachText())
                .contains("name", "interfaces", "mac", "tested")
                .doesNotContain("prefixes");
        assertThat(page("manual/kinds/page").select("td:first-child code").eachText())
                .contains("title", "accept");
        assertThat(wrong())
                .containsExactly(
                        "manual/inventory.md:1:1: error: fields: there is no kind of page 'hots'; there are decision, host,"
                                + " network, page, post, runbook, service, site, zone; did you mean 'host'? [bad-directive]");
    }

    @Test
    void aLongListGoesOnOnOtherPages() {
        for (int i = 0; i < 2 * InventoryPages.MOST; i++) {
            host(String.format(Locale.ROOT, "x%04d", i), "why: One of many.");
        }
        host("old", "why: It is gone.\nstatus: retired");
        Document first = page("hosts");
        assertThat(first.select("main table")).hasSize(1);
        assertThat(first.select("nav a[href*=hosts-2]")).isEmpty();
        assertThat(first.select("main table tbody tr")).hasSize(InventoryPages.MOST);
        assertThat(first.select("main li").eachText()).contains("gw to x0497", "x0498 to x0997", "x0998 to x0999");
        assertThat(page("hosts-2").select("main table tbody tr")).hasSize(InventoryPages.MOST);
        Document last = page("hosts-3");
        assertThat(last.select("main table").get(0).select("tbody tr")).hasSize(2);
        assertThat(last.select("main table").get(1).select("tbody tr").eachText())
                .singleElement()
                .asString()
                .contains("old");
        assertThat(last.select("main li > a[href=../hosts/]")).isNotEmpty();
        assertThat(problems.stream().map(Problem::code)).doesNotContain("broken-link");
    }
}
