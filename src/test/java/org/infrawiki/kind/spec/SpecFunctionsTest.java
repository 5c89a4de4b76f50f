package org.infrawiki.kind.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.infrawiki.inventory.Inventory;
import org.infrawiki.inventory.Pages;
import org.infrawiki.model.Findings;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Settings;
import org.infrawiki.model.Site;
import org.infrawiki.model.Text;
import org.infrawiki.model.Where;
import org.infrawiki.parse.SettingsReader;
import org.infrawiki.query.Match;
import org.infrawiki.query.Matches;
import org.infrawiki.query.SpecError;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which pages the functions about things match. */
class SpecFunctionsTest {
    // gw: lan and wan; nas: lan, guest vm; dns on gw and nas; mail on vm needs dns; web needs mail
    private static final Pages PAGES = new Pages()
            .add("networks/lan", "prefixes: [10.0.0.0/24]")
            .add("networks/wan", "prefixes: [192.0.2.0/24]")
            .add("hosts/gw", "interfaces: [{name: a, addresses: [10.0.0.1]}, {name: b, addresses: [192.0.2.1]}]")
            .add("hosts/nas", "interfaces: [{name: a, network: lan, addresses: [dhcp]}]")
            .add("hosts/vm", "vm_on: nas")
            .add("services/dns", "runs_on: [gw, nas]", "addresses: [10.0.0.53]")
            .add("services/mail", "runs_on: [vm]", "depends_on: [dns]")
            .add("services/web", "runs_on: [vm]", "depends_on: [mail]", "uses: [gw]");

    private static final Site SITE = site();

    private static Site site() {
        Settings settings = SettingsReader.read(new byte[0], "", "", new java.util.ArrayList<>());
        Findings findings = new Findings(List.of(
                Problem.warning("no-backup", new Where("hosts/nas.md", 1, 1), "x", ""),
                Problem.error("duplicate-name", new Where("hosts/gw.md", 1, 1), "x", "")));
        return new Site(
                settings,
                PAGES.pages(),
                Map.of(),
                Site.History.NONE,
                page -> new Text(
                        "",
                        () -> {
                            throw new IllegalStateException("no text here");
                        },
                        () -> ""),
                Map.of(Inventory.class, PAGES.inventory(), Findings.class, findings));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            on(networks/lan)         | hosts/gw hosts/nas services/dns
            on(lan)                  | hosts/gw hosts/nas services/dns
            on(/networks/wan)        | hosts/gw
            on(LAN) and kind(host)   | hosts/gw hosts/nas
            on(hosts/nas)            | hosts/vm services/dns
            runs(services/dns)       | hosts/gw hosts/nas
            runs(mail)               | hosts/vm
            depends(dns)             | services/mail services/web
            depends(nas)             | hosts/vm services/dns services/mail services/web
            depends(web)             | ''
            problem(no-backup)       | hosts/nas
            problem(*)               | hosts/gw hosts/nas
            problem(nothing)         | ''
            """)
    void matches(String spec, String expected) {
        Matches matches = Match.in(SITE, spec, new PageName("p"), "path");
        assertThat(matches.error()).isNull();
        assertThat(matches.names())
                .map(PageName::path)
                .containsExactly(expected.isEmpty() ? new String[0] : expected.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            on(lam)            | there is no network or host 'lam'  | did you mean 'lan'?
            runs(hosts/gw)     | there is no service 'hosts/gw'     | ''
            depends(nowhere)   | there is no host or service 'nowhere' | ''
            """)
    void anUnknownThingIsAnError(String spec, String message, String hint) {
        Matches matches = Match.in(SITE, spec, new PageName("p"), "");
        SpecError error = Objects.requireNonNull(matches.error());
        assertThat(error.message()).isEqualTo(message);
        assertThat(error.hint()).isEqualTo(hint);
    }
}
