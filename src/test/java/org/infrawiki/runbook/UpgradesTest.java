package org.infrawiki.runbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.infrawiki.inventory.Releases;
import org.junit.jupiter.api.Test;

class UpgradesTest {
    private static final Releases RELEASES = Releases.shipped();

    private static List<String> way(String os, String today) {
        return Upgrades.way(RELEASES, RELEASES.of(os).orElseThrow(), LocalDate.parse(today)).hops().stream()
                .map(hop -> hop.from().series() + (hop.fromArchived() ? "*" : "") + " to "
                        + hop.to().series() + (hop.toArchived() ? "*" : ""))
                .toList();
    }

    @Test
    void noReleaseIsLeftOut() {
        assertThat(way("debian wheezy", "2026-11-23"))
                .containsExactly(
                        "wheezy* to jessie*",
                        "jessie* to stretch*",
                        "stretch* to buster*",
                        "buster* to bullseye*",
                        "bullseye* to bookworm",
                        "bookworm to trixie");
    }

    @Test
    void theWayEndsAtAReleaseThatLastsAnotherYear() {
        assertThat(way("debian 9", "2022-01-01")).containsExactly("stretch to buster", "buster to bullseye");
        assertThat(way("debian 13", "2026-11-23")).isEmpty();
        assertThat(way("ubuntu 20.04", "2026-01-01")).first().isEqualTo("focal to jammy");
    }

    @Test
    void sourcesNameTheSuitesOfTheirTime() {
        assertThat(UpgradeValues.sources(RELEASES.of("debian 10").orElseThrow(), true))
                .containsExactly(
                        "deb http://archive.debian.org/debian buster main contrib non-free",
                        "deb http://archive.debian.org/debian-security buster/updates main contrib non-free");
        assertThat(UpgradeValues.sources(RELEASES.of("debian 12").orElseThrow(), false))
                .contains("deb http://security.debian.org/debian-security bookworm-security"
                        + " main contrib non-free non-free-firmware");
    }

    @Test
    void aWikiAddsToWhatAHopNeeds() {
        Hops hops = Hops.read(List.of(
                "# Hops\n\n## stretch to buster\n### Before\n- One.\n### After\n- Two.\n",
                "## stretch to buster\n### Before\n- Ours.\n\n## a to b\n### After\nText.\n"));
        assertThat(hops.text("stretch", "buster", "before")).isEqualTo("- One.\n- Ours.");
        assertThat(hops.text("stretch", "buster", "after")).isEqualTo("- Two.");
        assertThat(hops.text("a", "b", "after")).isEqualTo("Text.");
        assertThat(hops.text("b", "c", "after")).isEmpty();
    }
}
