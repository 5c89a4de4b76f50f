package org.infrawiki.runbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.infrawiki.inventory.Pages;
import org.infrawiki.model.PageName;
import org.junit.jupiter.api.Test;

class LoginTest {
    private static Login login(Pages pages, String host) {
        return SmallWiki.lookup(SmallWiki.site(pages)).ask(LoginTopic.TOPIC, new PageName(host));
    }

    @Test
    void anAddressIsEnoughInTheSameHouse() {
        Login login = login(SmallWiki.pages(), "hosts/gw");

        assertThat(login.command()).isEqualTo("ssh 10.0.3.1");
        assertThat(login.keys()).isEqualTo("ssh-keyscan 10.0.3.1 | ssh-keygen -lf -");
        assertThat(login.way()).isEmpty();
    }

    @Test
    void hostsOnTheWayAreNamedWithTheirUsersAndPortsTheFarthestLast() {
        Pages pages = SmallWiki.pages()
                .add(
                        "hosts/door",
                        "os: debian 13",
                        "names: [door.home.example.org]",
                        "ssh: {user: jo, port: 2200}",
                        "interfaces: [{name: wan0, addresses: [dynamic]}]")
                .add(
                        "hosts/inner",
                        "os: debian 13",
                        "ssh: {user: kim, port: 22, jump: door}",
                        "interfaces: [{name: eth0, addresses: ['fd00:3::7']}]")
                .add(
                        "hosts/far",
                        "os: debian 13",
                        "ssh: {port: 2222, jump: inner}",
                        "interfaces: [{name: eth0, addresses: [10.0.3.9]}]");
        Login login = login(pages, "hosts/far");

        assertThat(login.command()).isEqualTo("ssh -p 2222 -J jo@door.home.example.org:2200,kim@[fd00:3::7] 10.0.3.9");
        assertThat(login.keys())
                .isEqualTo("ssh -J jo@door.home.example.org:2200 kim@fd00:3::7 ssh-keyscan -p 2222 10.0.3.9"
                        + " | ssh-keygen -lf -");
        assertThat(login.way()).isEqualTo(List.of(new PageName("hosts/inner"), new PageName("hosts/door")));
    }

    @Test
    void whoeverLogsInAsSomebodyElseNeedsSudo() {
        assertThat(login(SmallWiki.pages(), "hosts/nas").root())
                .isEqualTo("ssh -t -p 2222 -J 10.0.3.1 robin@10.0.3.2 sudo");
        assertThat(login(SmallWiki.pages(), "hosts/gw").root()).isEqualTo("ssh 10.0.3.1");
        Pages pages = SmallWiki.pages()
                .add("hosts/a", "ssh: {user: root}", "interfaces: [{name: eth0, addresses: [10.0.3.8]}]");
        assertThat(login(pages, "hosts/a").root()).isEqualTo("ssh root@10.0.3.8");
    }

    @Test
    void aCircleOfHostsEnds() {
        Pages pages = SmallWiki.pages()
                .add("hosts/a", "ssh: {jump: b}", "interfaces: [{name: eth0, addresses: [10.0.3.8]}]")
                .add("hosts/b", "ssh: {jump: a}", "interfaces: [{name: eth0, addresses: [10.0.3.9]}]");

        assertThat(login(pages, "hosts/a").command()).isEqualTo("ssh -J 10.0.3.9 10.0.3.8");
    }
}
