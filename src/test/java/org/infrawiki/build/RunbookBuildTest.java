package org.infrawiki.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.infrawiki.model.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runbooks as pages of a site: what is made anew, who wins, what a wiki adds. */
class RunbookBuildTest {
    @TempDir
    Path temp;

    private WikiFolder wiki;

    @BeforeEach
    void house() throws IOException {
        wiki = new WikiFolder(temp);
        wiki.write("infrawiki.yaml", "name: House\ntoday: 2026-11-23\n");
        wiki.write("networks/lan.md", "---\nkind: network\nwhy: W\nowner: R\nprefixes: [10.0.0.0/24]\n---\n");
        wiki.write("hosts/gw.md", host("10.0.0.1", "APU2"));
        wiki.write("hosts/nas.md", host("10.0.0.2", "a box"));
        wiki.write("services/dns.md", service("gw", "## Install\n\n1. Install dns, see [[networks/lan]].\n"));
        wiki.write("services/files.md", service("nas", "## Start\n\n1. Start files.\n"));
    }

    private static String host(String address, String hardware) {
        return "---\nkind: host\nwhy: W\nowner: R\nos: debian 12\nhardware: " + hardware
                + "\ninterfaces: [{name: lan0, addresses: [" + address + "]}]\n---\n## Install\n\n1. From the stick.\n";
    }

    private static String service(String on, String text) {
        return "---\nkind: service\nwhy: W\nowner: R\nruns_on: [" + on + "]\n---\n" + text;
    }

    private List<String> anew() {
        return wiki.report().reasons().keySet().stream()
                .filter(unit -> unit.startsWith("page:runbooks/"))
                .map(unit -> unit.substring("page:runbooks/".length()))
                .toList();
    }

    private List<String> errors() {
        return wiki.report().problems().stream().map(Problem::toString).toList();
    }

    @Test
    void anEditOfOneHostMakesOnlyTheRunbooksAnewThatMentionIt() throws IOException {
        wiki.build();
        wiki.write("hosts/nas.md", host("10.0.0.2", "a larger box"));
        wiki.build();
        assertThat(anew())
                .containsExactlyInAnyOrder(
                        "all",
                        "power",
                        "rebuild/nas",
                        "upgrade/nas",
                        "outage/nas",
                        "deploy/files",
                        "outage/files",
                        "renumber/lan");
        assertSameAsFull();
        wiki.write("services/dns.md", service("gw", "## Install\n\n1. Install it in another way.\n"));
        wiki.build();
        assertThat(anew()).containsExactlyInAnyOrder("all", "rebuild/gw", "deploy/dns");
        assertThat(wiki.read("runbooks/rebuild/gw/index.html")).contains("Install it in another way");
        assertSameAsFull();
    }

    private void assertSameAsFull() throws IOException {
        Path fresh = temp.resolve("full");
        wiki.build(fresh);
        Map<String, String> expected = WikiFolder.tree(fresh);
        assertThat(WikiFolder.tree(wiki.output())).isEqualTo(expected);
        WikiFolder.remove(fresh);
    }

    @Test
    void stepsHaveBoxesAndLinksOfSectionsLeadWhereTheyLeadAtHome() {
        wiki.build();
        String page = wiki.read("runbooks/rebuild/gw/index.html");
        assertThat(page)
                .contains("<input type=\"checkbox\" id=\"s", "From the stick.</label>")
                .contains("Install dns, see <a href=\"../../../networks/lan/\">lan</a>");
        assertThat(wiki.read("services/dns/index.html")).contains("runbooks/rebuild/gw/", "id=\"made-runbooks\"");
        assertThat(wiki.read("runbooks/all/index.html"))
                .contains("<h2 id=\"rebuild-gw\">", "<article class=\"runbook\">")
                .doesNotContain("<h1 id=");
    }

    @Test
    void aWikiReplacesOneTemplate() {
        wiki.write("templates/runbooks/rebuild.md", "## Ours\n\n{{ gates }}\n\n1. Call {{ host.owner }}.\n");
        wiki.build();
        assertThat(errors()).noneMatch(error -> error.contains("bad-template"));
        assertThat(wiki.read("runbooks/rebuild/gw/index.html"))
                .contains("Ours", "Call R.")
                .doesNotContain("How to go back");
        assertThat(wiki.read("runbooks/deploy/dns/index.html")).contains("How to go back");
        wiki.write("templates/runbooks/rebuild.md", "## Theirs\n\n{{ hots.owner }}\n");
        wiki.build();
        assertThat(wiki.read("runbooks/rebuild/gw/index.html")).contains("How to go back");
        assertThat(errors())
                .anyMatch(error -> error.startsWith("templates/runbooks/rebuild.md:3:1: error: this template can't be"
                        + " filled, so that the program's is used: there is no variable 'hots'"))
                .filteredOn(error -> error.contains("bad-template"))
                .hasSize(1);
    }

    @Test
    void aWikiHasATypeOfItsOwn() {
        wiki.write("infrawiki.yaml", """
                name: House
                runbooks:
                  greet:
                    for: kind(host) and hosts/g*
                    title: Greet NAME
                """);
        wiki.write("templates/runbooks/greet.md", "1. Say hello to {{ host.link }} at {{ host.address | code }}.\n");
        wiki.build();
        assertThat(wiki.read("runbooks/greet/gw/index.html"))
                .contains("<h1>Greet gw</h1>", "Say hello to <a href=\"../../../hosts/gw/\">gw</a>", "10.0.0.1");
        assertThat(wiki.has("runbooks/greet/nas/index.html")).isFalse();
        assertThat(wiki.read("hosts/gw/index.html")).contains("Greet gw");
        assertThat(errors()).noneMatch(error -> error.contains("error:"));
    }

    @Test
    void aTypeOfTheWrongFormIsTold() {
        wiki.write("infrawiki.yaml", "runbooks:\n  Greet: {for: x}\n  a: b\n  c: {fro: x, title: T}\n");
        wiki.build();
        assertThat(errors())
                .filteredOn(error -> error.contains("bad-configuration"))
                .containsExactly(
                        "infrawiki.yaml:2:3: error: a type of runbook is one word of small letters, digits and hyphens"
                                + " [bad-configuration]",
                        "infrawiki.yaml:3:6: error: a type of runbook takes 'for' and 'title' [bad-configuration]",
                        "infrawiki.yaml:4:3: error: the type 'c' does not say for which pages it is; add 'for'"
                                + " [bad-configuration]",
                        "infrawiki.yaml:4:7: error: a type of runbook has no 'fro'; did you mean 'for'?"
                                + " [bad-configuration]");
    }

    @Test
    void aTypeWhosePagespecIsWrongIsTold() {
        wiki.write("infrawiki.yaml", "name: House\nrunbooks:\n  greet: {for: \"kind(\", title: Greet NAME}\n");
        wiki.build();
        assertThat(errors()).anyMatch(error -> error.contains("the pagespec 'for' of runbooks of type 'greet'"));
    }

    @Test
    void aWrittenPageWinsAndEmbedsTheGeneratedPart() {
        wiki.write(
                "runbooks/rebuild/gw.md",
                "---\nkind: runbook\nfor: [hosts/gw]\nwhen: It is gone.\n---\nBy hand.\n\n[[!runbook]]\n\n1. And this.\n");
        wiki.write("page.md", """
                [[!runbook deploy dns]]

                [[!runbook deploy nothing]]

                [[!runbook rebuild hosts/gw]]

                [[!runbook type=rebuild for=services/dns]]
                """);
        wiki.build();
        assertThat(wiki.read("runbooks/rebuild/gw/index.html")).contains("By hand.", "From the stick.");
        assertThat(wiki.read("page/index.html")).contains("Install dns", "From the stick.");
        assertThat(errors())
                .anyMatch(error -> error.startsWith(
                        "page.md:7:1: error: runbook: there is no rebuild runbook for 'services/dns'"));
        assertThat(errors()).anyMatch(error -> error.contains("there is no deploy runbook for 'nothing'"));
        assertThat(wiki.read("hosts/gw/index.html")).contains("It is gone.");
    }

    @Test
    void aWikiWithoutThingsHasNoRunbooks() throws IOException {
        WikiFolder plain = new WikiFolder(temp.resolve("plain")).write("a.md", "Text.");
        plain.build();
        assertThat(plain.has("runbooks/index.html")).isFalse();
        assertThat(plain.has("emergency/index.html")).isFalse();
    }

    @Test
    void boxesStandBeforeTheStepsOfWrittenRunbooks() {
        wiki.write("runbooks/x.md", "---\nkind: runbook\nfor: [networks/lan]\n---\n1. One.\n2. Two.\n");
        wiki.build();
        assertThat(wiki.read("runbooks/x/index.html"))
                .contains("<ol class=\"steps\">", "<input type=\"checkbox\" id=\"s");
        assertThat(wiki.read("networks/lan/index.html")).contains("href=\"../../runbooks/x/\"");
    }

    @Test
    void aFaultOfATypeIsToldOnceWhereTheTypeIsMade() {
        wiki.write("infrawiki.yaml", """
                        name: House
                        runbooks:
                          greet:
                            for: kind(host)
                          leave:
                            for: kind(host)
                          wave:
                            for: kind(host
                        """)
                .write("templates/runbooks/leave.md", "Leave {{ nobody }}.\n")
                .build();
        assertThat(errors())
                .filteredOn(error -> error.contains("error:"))
                .satisfiesExactly(
                        error -> assertThat(error)
                                .startsWith(
                                        "infrawiki.yaml:3:3: error: there is no template for runbooks of type 'greet';"),
                        error -> assertThat(error)
                                .startsWith("infrawiki.yaml:8:10: error: the pagespec 'for' of runbooks of type 'wave'"
                                        + " can't be read: "),
                        error -> assertThat(error)
                                .startsWith("templates/runbooks/leave.md:1:1: error: this template can't be filled: "));
    }

    @Test
    void aRunbookForAThingMeansTheThing() {
        wiki.write("runbooks/rebuild/gw.md", "Ours: [[!runbook]]\n")
                .write("runbooks/smoke.md", "---\nkind: runbook\nfor: gw\n---\n1. Run.\n")
                .build();
        assertThat(wiki.read("hosts/gw/index.html")).contains("runbooks/smoke/", "runbooks/rebuild/gw/");
    }
}
