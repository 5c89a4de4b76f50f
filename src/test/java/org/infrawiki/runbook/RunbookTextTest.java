package org.infrawiki.runbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.infrawiki.inventory.Pages;
import org.infrawiki.model.Lookup;
import org.infrawiki.model.PageName;
import org.infrawiki.render.template.Template;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The markdown of runbooks. What is expected stands in files, to be read as whole pages; {@code -Drunbook.update=true}
 * writes them anew.
 */
class RunbookTextTest {
    private static final Path EXPECTED = Path.of("src/test/resources/runbook");

    private static String text(Pages pages, String type, String subject) {
        Lookup lookup = SmallWiki.lookup(SmallWiki.site(pages));
        Template.Markdown template =
                TemplateTopic.ask(lookup, type).orElseThrow().template();
        Optional<PageName> about = subject.isEmpty() ? Optional.empty() : Optional.of(new PageName(subject));
        Template.Filled filled = new RunbookText(lookup, type).fill(template, false, about);
        assertThat(filled.error()).isNull();
        return filled.text().replaceAll("\n{3,}", "\n\n");
    }

    @ParameterizedTest
    @CsvSource({
        "rebuild,hosts/gw",
        "rebuild,hosts/nas",
        "deploy,services/files",
        "deploy,services/photos",
        "restore,services/files",
        "upgrade,hosts/old",
        "upgrade,hosts/nas",
        "upgrade,hosts/wren",
        "outage,hosts/gw",
        "outage,services/dns",
        "renumber,networks/lan",
        "power,''",
        "emergency,''"
    })
    void saysWhatTheFactsSay(String type, String subject) throws IOException {
        String text = text(SmallWiki.pages(), type, subject);
        Path file = EXPECTED.resolve(type + (subject.isEmpty() ? "" : "-" + new PageName(subject).last()) + ".md");
        if (Boolean.getBoolean("runbook.update")) {
            Files.writeString(file, text);
        }
        assertThat(text).isEqualTo(Files.readString(file));
    }

    @Test
    void aCycleIsAStopThatPrintsIt() {
        Pages pages = SmallWiki.pages()
                .add("services/a", "depends_on: [b]")
                .add("services/b", "depends_on: [c]")
                .add("services/c", "depends_on: [a]");
        assertThat(text(pages, "power", ""))
                .contains("- **STOP** There is no right order: [[/services/a]] needs [[/services/b]] needs"
                        + " [[/services/c]] needs a.");
    }

    @Test
    void whatIsMissingIsSaidWithTheLinkToThePageThatShouldHaveIt() {
        String text = text(SmallWiki.pages(), "deploy", "services/photos");
        assertThat(text)
                .contains("> No install steps are written: add a section *Install* to [[/services/photos]].")
                .contains("- **STOP** [[/services/photos]] keeps data in `/srv/photos` and declares no backup")
                .contains("> Nobody is named to be told: add `owner` to [[/services/photos]].");
    }

    @Test
    void noSystemIsToldToRunTheCommandsOfAnother() {
        Pages pages = SmallWiki.pages()
                .add("hosts/till", "os: Windows Server 2019", "interfaces: [{name: e, addresses: [10.0.3.7]}]")
                .add("hosts/radio", "os: OpenWrt 23.05", "interfaces: [{name: e, addresses: [10.0.3.8]}]")
                .add("hosts/aged", "os: debian wheezy", "interfaces: [{name: e, addresses: [10.0.3.9]}]")
                .add("services/sales", "runs_on: [aged]", "unit: sales", "packages: [sales]");
        assertThat(text(pages, "power", ""))
                .contains("ssh 10.0.3.8 poweroff", "ssh 10.0.3.9 poweroff", "ssh 10.0.3.5 shutdown")
                .contains("How is not written: add a section *Stop* to [[/hosts/till]].")
                .contains("How is not written: add a section *Stop* to [[/services/sales]].")
                .doesNotContain("10.0.3.7 ", "systemctl stop sales");
        assertThat(text(pages, "rebuild", "hosts/till"))
                .contains("ping -c3 10.0.3.7")
                .doesNotContain("ssh", "ip -br", "nc -z", "/etc/resolv.conf");
        assertThat(text(pages, "outage", "hosts/till")).doesNotContain("ssh", "journalctl", "dmesg");
        assertThat(text(pages, "outage", "hosts/radio")).contains("dmesg").doesNotContain("journalctl");
        assertThat(text(pages, "rebuild", "hosts/aged"))
                .contains("apt install sales")
                .doesNotContain("systemctl");
    }

    @Test
    void theToolsOfTheNetworkAreThoseOfTheSystem() {
        Pages pages = SmallWiki.pages()
                .add("hosts/wall", "os: OpenBSD 7.4", "interfaces: [{name: em0, addresses: [10.0.3.7]}]")
                .add("hosts/radio", "os: OpenWrt 23.05", "interfaces: [{name: br-lan, addresses: [10.0.3.8]}]");
        assertThat(text(pages, "rebuild", "hosts/wall"))
                .contains("    ifconfig\n", "    netstat -rn\n", "It shows every address of the table.")
                .doesNotContain("ip -br", "ip route");
        assertThat(text(pages, "rebuild", "hosts/radio"))
                .contains("    ip addr\n", "    ip route\n")
                .doesNotContain("ip -br");
        assertThat(text(pages, "renumber", "networks/lan")).contains("ssh 10.0.3.7 ifconfig", "ssh 10.0.3.8 ip addr");
        assertThat(text(pages, "power", "")).contains("ssh 10.0.3.7 shutdown -p now");
    }

    @Test
    void aCopyOfDataStandsBesideTheFolderAndNotInIt() {
        Pages pages = new Pages().add("services/files", "data: [/srv/files/, /]");
        assertThat(text(pages, "restore", "services/files"))
                .contains("cp -a /srv/files /srv/files.before-restore", "df -h /srv/files/..")
                .doesNotContain("/srv/files/.before-restore");
    }

    @Test
    void whatHoldsAnAddressInItsNameIsRenumberedToo() {
        assertThat(text(
                        SmallWiki.pages().add("zones/3.0.10.in-addr.arpa", "visibility: internal", "nameservers: [gw]"),
                        "renumber",
                        "networks/lan"))
                .contains("| `1.3.0.10.in-addr.arpa` | PTR | `gw.");
    }

    @Test
    void whatNoFactSpeaksAgainstIsAGo() {
        Pages pages = new Pages().add("networks/spare", "prefixes: 10.9.0.0/24");
        assertThat(text(pages, "renumber", "networks/spare"))
                .contains("- **GO** No fact that is written here speaks against it.");
        assertThat(text(new Pages().add("services/x", "owner: R."), "deploy", "services/x"))
                .contains("- **STOP** No host is written: add `runs_on` to [[/services/x]].");
        assertThat(text(new Pages().add("services/x", "owner: R."), "outage", "services/x"))
                .contains(
                        "- **CAUTION** How to see whether it works is not written: add `check` or a section *Verify* to"
                                + " [[/services/x]].");
        assertThat(text(new Pages().add("hosts/h", "os: debian 13"), "outage", "hosts/h"))
                .contains("- **CAUTION** How to get a console is not written: add `x-console` to [[/hosts/h]].");
    }

    @Test
    void anUbuntuThatHasEndedIsUpgradedFromWhereOldReleasesAre() {
        assertThat(text(new Pages().add("hosts/old", "os: ubuntu 23.04"), "upgrade", "hosts/old"))
                .contains(
                        "curl -fsI http://old-releases.ubuntu.com/ubuntu/dists/lunar/Release",
                        "(archive|security)\\.ubuntu\\.com#//old-releases.ubuntu.com#'",
                        "It prints `Prompt=normal`");
        assertThat(text(new Pages().add("hosts/old", "os: ubuntu 20.04"), "upgrade", "hosts/old"))
                .contains("curl -fsI http://archive.ubuntu.com/ubuntu/dists/focal/Release", "It prints `Prompt=lts`")
                .doesNotContain("sed -i");
    }

    @Test
    void dataNeverBecomeCommandsOrMarkup() {
        Pages pages = new Pages()
                .add(
                        "services/odd",
                        "title: 'Odd [[x]] *bold*'",
                        "packages: ['a; rm -rf /']",
                        "data: ['/srv/it''s']",
                        "runs_on: [h]")
                .add("hosts/h", "hardware: 'a *b* [[c]] <b>'");
        assertThat(text(pages, "deploy", "services/odd")).contains("apt install 'a; rm -rf /'");
        assertThat(text(pages, "restore", "services/odd")).contains("df -h '/srv/it'\\''s'/..");
        assertThat(text(pages, "rebuild", "hosts/h"))
                .contains("a \\*b\\* \\[\\[c\\]\\] \\<b\\>")
                .contains("### [[Odd x *bold*|/services/odd]]");
    }

    @Test
    void aBackupOnWhatGoesDownTooIsACaution() {
        Pages pages = new Pages()
                .add("hosts/nas", "role: x")
                .add("hosts/vm", "vm_on: nas")
                .add("services/files", "runs_on: [nas]", "data: [/srv]", "backup: {to: vm}");
        assertThat(text(pages, "rebuild", "hosts/nas"))
                .contains("- **CAUTION** The backup of [[/services/files]] is on [[/hosts/vm]], which is down together"
                        + " with [[/hosts/nas]]: find another way to it first.");
    }
}
