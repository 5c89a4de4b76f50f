package org.infrawiki.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReleasesTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private final Releases releases = Releases.shipped();

    @ParameterizedTest
    @CsvSource({
        "debian 9, debian 9 (stretch)",
        "debian 9.10, debian 9 (stretch)",
        "debian stretch, debian 9 (stretch)",
        "Debian GNU/Linux 13 (trixie), debian 13 (trixie)",
        "debian 3.1, debian 3.1 (sarge)",
        "debian 6.0.10, debian 6.0 (squeeze)",
        "ubuntu 22.04.3 LTS, ubuntu 22.04 (jammy)",
        "Ubuntu noble, ubuntu 24.04 (noble)",
    })
    void knowsWhatPeopleWrite(String os, String release) {
        assertThat(releases.of(os)).map(Release::toString).contains(release);
    }

    @ParameterizedTest
    @ValueSource(strings = {"guix", "debian", "debian sid", "debian 99", "openbsd 7.6", "stretch", "alpine 3.1", ""})
    void knowsNothingOfOthers(String os) {
        assertThat(releases.of(os)).isEmpty();
    }

    @Test
    void endsWithStandardSupport() {
        Release stretch = releases.of("debian 9").orElseThrow();
        assertThat(stretch.end()).contains(LocalDate.parse("2020-07-18"));
        assertThat(stretch.supports()).isEqualTo("LTS until 2022-06-30, ELTS until 2027-06-30");
        assertThat(stretch.ended(LocalDate.parse("2020-07-18"))).isFalse();
        assertThat(stretch.ended(LocalDate.parse("2020-07-19"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "debian 9, debian 10 (buster)",
        "debian 12, debian 13 (trixie)",
        "ubuntu 22.04, ubuntu 24.04 (noble)",
        "ubuntu 22.10, ubuntu 23.04 (lunar)",
    })
    void upgradesGoFromOneToTheNext(String os, String next) {
        Release release = releases.of(os).orElseThrow();
        assertThat(releases.successor(release, TODAY)).map(Release::toString).contains(next);
    }

    @Test
    void theLatestHasNoSuccessorAndTheDataHaveADate() {
        assertThat(releases.successor(releases.of("debian 13").orElseThrow(), TODAY))
                .isEmpty();
        assertThat(releases.date()).isEqualTo("2025-10-18");
        assertThat(releases.all()).hasSizeGreaterThan(50);
    }
}
