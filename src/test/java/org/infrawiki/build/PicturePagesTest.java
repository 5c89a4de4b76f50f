package org.infrawiki.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pictures of the inventory, as built. */
class PicturePagesTest {
    @TempDir
    Path temp;

    private WikiFolder wiki;

    // gw is the way out of lan; vm is a guest of nas; web runs on vm, needs dns on gw, and would rather have mail, too
    @BeforeEach
    void makeWiki() throws IOException {
        wiki = new WikiFolder(temp)
                .write("infrawiki.yaml", "today: 2026-11-23\n")
                .write("content/sites/house.md", "---\nkind: site\ntitle: The <house> & garden\n---\n")
                .write("content/networks/lan.md", network("10.0.0.0/24", "gateway: 10.0.0.1\nsite: house"));
        host("gw", "role: gateway\nsite: house\ninterfaces:\n  - {name: lan0, addresses: [10.0.0.1]}");
        host("nas", "os: debian 9\nsite: house\ninterfaces:\n  - {name: lan0, addresses: [10.0.0.2]}");
        host("vm", "os: debian 13\nvm_on: nas\ninterfaces:\n  - {name: lan0, addresses: [10.0.0.3]}");
        host("old", "status: retired");
        service("dns", "runs_on: [gw]");
        service("mail", "status: planned\nruns_on: [nas]");
        service("web", "runs_on: [vm]\ndepends_on: [dns]\nuses: [mail]");
    }

    private static String network(String prefix, String fields) {
        return "---\nkind: network\nprefixes: [" + prefix + "]\n" + fields + "\n---\n";
    }

    private void host(String name, String fields) {
        wiki.write("content/hosts/" + name + ".md", "---\nkind: host\n" + fields + "\n---\nText.\n");
    }

    private void service(String name, String fields) {
        wiki.write("content/services/" + name + ".md", "---\nkind: service\n" + fields + "\n---\nText.\n");
    }

    private Document page(String name) {
        return Jsoup.parse(wiki.read(name + "/index.html"));
    }

    private List<String> boxes(String name) {
        return page(name).select("svg text:not(.q)").eachText();
    }

    @Test
    void theMapHasEveryHostInItsPlace() {
        wiki.build();
        Document map = page("network-map");
        assertThat(boxes("network-map")).containsExactlyInAnyOrder("The <house> & garden", "lan", "gw", "nas", "vm");
        assertThat(map.select("svg a title").eachText())
                .contains("Host gw, gateway", "Network lan, 10.0.0.0/24", "Site The <house> & garden");
        assertThat(map.select("tbody tr").eachText())
                .containsExactly("lan The <house> & garden gw gw, nas, vm", "nas vm");
    }

    @Test
    void everyBoxLeadsToAPage() {
        wiki.build();
        for (String name : List.of("network-map", "dependencies", "hosts/nas", "services/web")) {
            List<Element> links = page(name).select("svg a");
            assertThat(links).hasSizeGreaterThan(3);
            for (Element link : links) {
                Path target = wiki.output().resolve(name).resolve(link.attr("href"));
                assertThat(Files.exists(target.normalize().resolve("index.html")))
                        .as(name + " to " + link.attr("href"))
                        .isTrue();
            }
        }
    }

    @Test
    void dependenciesAreDrawnAndWritten() {
        wiki.build();
        assertThat(boxes("dependencies")).containsExactlyInAnyOrder("dns", "mail", "web", "gw", "nas", "vm");
        assertThat(page("dependencies").select("tbody tr").eachText())
                .contains("web vm dns mail", "vm nas web", "dns gw web");
        assertThat(page("dependencies").select("svg rect[stroke-dasharray]")).hasSize(1);
        // What runs on one host is inside it, and needs no line.
        Element nas = page("dependencies").expectFirst("svg a:has(> title:containsOwn(Host nas)) > rect");
        Element mail = page("dependencies").expectFirst("svg a:has(> title:containsOwn(Service mail)) > rect");
        assertThat(number(mail, "x")).isBetween(number(nas, "x"), number(nas, "x") + number(nas, "width"));
        assertThat(number(mail, "y")).isBetween(number(nas, "y"), number(nas, "y") + number(nas, "height"));
        assertThat(page("dependencies").select(".lede-s").text())
                .contains("What runs on one host, or is its guest, stands inside it.")
                .doesNotContain("dotted");
    }

    private static int number(Element element, String attribute) {
        return Integer.parseInt(element.attr(attribute));
    }

    @Test
    void aHostShowsWhatIsAroundIt() {
        wiki.build();
        assertThat(boxes("hosts/nas")).containsExactly("nas", "mail", "vm", "lan");
        assertThat(boxes("services/web")).containsExactly("web", "vm", "dns", "mail");
        assertThat(page("hosts/old").select("svg")).isEmpty();
        Document nas = page("hosts/nas");
        assertThat(nas.select("svg").attr("aria-labelledby"))
                .isEqualTo(nas.select("svg > title").attr("id"));
    }

    @Test
    void aHostWithManyNeighboursCutsThem() {
        for (int i = 10; i < 40; i++) {
            service("s" + i, "runs_on: [gw]");
        }
        wiki.build();
        assertThat(boxes("hosts/gw"))
                .hasSize(14)
                .contains("dns", "s10", "s19", "and 20 more")
                .doesNotContain("s20");
        assertThat(page("hosts/gw").select("table").text()).contains("s39");
    }

    @Test
    void aTextMayPutThePictureElsewhere() {
        wiki.write("content/page.md", "[[!neighbourhood hosts/nas]] [[!neighbourhood services/web]]\n")
                .write("content/bad.md", "[[!neighbourhood hosts/old]]\n");
        host("gw", "role: gateway\ninterfaces:\n  - {name: lan0, addresses: [10.0.0.1]}");
        wiki.write("content/services/dns.md", "---\nkind: service\nruns_on: [gw]\n---\n[[!neighbourhood]]\n\nAfter.\n")
                .build();
        assertThat(page("page").select("svg > title").eachAttr("id"))
                .doesNotHaveDuplicates()
                .hasSize(2);
        assertThat(page("services/dns").select("svg")).hasSize(1);
        assertThat(wiki.read("services/dns/index.html")).containsSubsequence("<svg", "After.");
        assertThat(wiki.read("bad/index.html")).contains("with anything around it");
    }

    @Test
    void aPageOfTheWikiTakesTheirPlace() {
        wiki.write("content/network-map.md", "Ours.\n\n[[!network-map]]\n")
                .write("content/dependencies.md", "None here.\n")
                .build();
        assertThat(wiki.read("network-map/index.html")).containsSubsequence("Ours.", "<svg");
        assertThat(wiki.read("dependencies/index.html")).contains("None here.").doesNotContain("<svg");
    }

    @Test
    void aWikiWithoutHostsHasNoPictures() throws IOException {
        WikiFolder plain = new WikiFolder(temp.resolve("plain")).write("index.md", "Hello. [[!network-map]]\n");
        plain.build();
        assertThat(plain.has("network-map")).isFalse();
        assertThat(plain.has("dependencies")).isFalse();
        assertThat(plain.read("index.html")).contains("there is no network to draw");
    }

    @Test
    void whatNeedsItselfAloneMakesNoPage() throws IOException {
        WikiFolder plain = new WikiFolder(temp.resolve("plain"))
                .write("services/dns.md", "---\nkind: service\ndepends_on: dns\n---\n");
        plain.build();
        assertThat(plain.has("services/dns")).isTrue();
        assertThat(plain.has("dependencies")).isFalse();
    }

    @Test
    void aPictureIsMadeAgainWhenItWouldLookDifferent() {
        wiki.build();
        host("nas", "os: debian 13\nowner: Robin\nsite: house\ninterfaces:\n  - {name: lan0, addresses: [10.0.0.2]}");
        wiki.build();
        assertThat(wiki.report().reasons().keySet())
                .contains("page:hosts/nas", "page:reports/end-of-life")
                .doesNotContain("page:network-map", "page:dependencies", "page:hosts/gw", "page:services/web");
        host("nas", "os: debian 13\nowner: Robin\ninterfaces:\n  - {name: lan0, addresses: [10.0.0.2]}");
        wiki.build();
        assertThat(wiki.report().reasons().keySet())
                .contains("page:network-map")
                .doesNotContain("page:dependencies", "page:hosts/gw");
        service("mail", "status: planned\nruns_on: [nas]\ndepends_on: [dns]");
        wiki.build();
        assertThat(wiki.report().reasons().keySet())
                .contains("page:dependencies", "page:services/dns")
                .doesNotContain("page:network-map", "page:services/web");
    }

    @Test
    void theOrderInWhichPagesWereWrittenDoesNotMatter() throws IOException {
        wiki.build();
        WikiFolder other = new WikiFolder(temp.resolve("other"));
        try (Stream<Path> files = Files.walk(wiki.root())) {
            List<Path> reversed =
                    new ArrayList<>(files.filter(Files::isRegularFile).sorted().toList());
            Collections.reverse(reversed);
            for (Path file : reversed) {
                other.write(wiki.root().relativize(file).toString(), Files.readString(file));
            }
        }
        other.build();
        for (String page : List.of("network-map", "dependencies", "services/web", "reports/end-of-life")) {
            assertThat(other.read(page + "/index.html")).isEqualTo(wiki.read(page + "/index.html"));
        }
    }

    @Test
    void theEndsOfSupportAreDrawnByRelease() {
        wiki.build();
        Document page = page("reports/end-of-life");
        assertThat(page.select("svg[role=img]")).hasSize(1);
        assertThat(page.select("svg g title").eachText())
                .contains("debian 9 (stretch): ELTS until 2027-06-30", "debian 13 (trixie): LTS until 2030-06-30");
        assertThat(page.select("svg").text()).contains("today, 2026-11-23", "1 host");
        assertThat(page.select(".pic + * tbody tr").eachText().get(0))
                .startsWith("debian 9 (stretch) 1 2017-06-17 2020-07-18");
    }

    @Test
    void moreThanCanBeDrawnIsCounted() {
        for (int net = 0; net < 4; net++) {
            wiki.write("content/networks/n" + net + ".md", network("10.1." + net + ".0/24", "site: house"));
            for (int i = 10; i < 40; i++) {
                host("h" + net + i, "interfaces:\n  - {name: e, addresses: [10.1." + net + "." + i + "]}");
                service("s" + net + i, "runs_on: [h" + net + i + "]\ndepends_on: [dns]");
            }
        }
        host("router", "interfaces:\n  - {name: a, addresses: [10.1.0.1]}\n  - {name: b, addresses: [10.1.1.1]}");
        wiki.build();
        assertThat(boxes("network-map"))
                .containsExactlyInAnyOrder("The <house> & garden", "lan", "n0", "n1", "n2", "n3", "router");
        assertThat(page("network-map").select("svg .q").eachText()).contains("30 hosts", "31 hosts", "3 hosts");
        assertThat(page("network-map").select(".lede-s").text())
                .contains("A line joins a host")
                .doesNotContain("guest");
        assertThat(boxes("dependencies")).contains("n0", "n3", "lan").doesNotContain("s010");
        assertThat(page("dependencies").select("svg .q").eachText())
                .contains("30 hosts, 30 services", "3 hosts, 3 services");
        for (int net = 4; net < 120; net++) {
            wiki.write("content/networks/n" + net + ".md", network("10.1." + net + ".0/24", "site: house"));
        }
        wiki.build();
        assertThat(page("network-map").select("svg .q").eachText()).hasSize(121).contains("30 hosts", "0 hosts");
        wiki.write("content/networks/n9.md", network("10.1.9.0/24", "")).build();
        assertThat(page("network-map").select("svg .q").eachText())
                .containsExactlyInAnyOrder("1 network, 121 hosts", "120 networks, 3 hosts");
    }
}
