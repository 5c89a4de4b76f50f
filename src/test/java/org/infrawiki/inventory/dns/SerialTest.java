package org.infrawiki.inventory.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SerialTest {
    private static Instant edit(String at) {
        return Instant.parse(at);
    }

    @Test
    void aDaysFirstEditGivesTheDayAndLaterOnesCountUp() {
        assertThat(Serial.of(List.of(edit("2026-11-23T08:00:00Z")), 0)).isEqualTo(2026112300L);
        assertThat(Serial.of(List.of(edit("2026-11-23T08:00:00Z"), edit("2026-11-23T08:01:00Z")), 0))
                .isEqualTo(2026112301L);
    }

    @Test
    void theDayIsThatOfUtc() {
        assertThat(Serial.of(List.of(edit("2026-11-23T23:30:00Z")), 0)).isEqualTo(2026112300L);
        assertThat(Serial.of(List.of(Instant.parse("2026-11-24T00:30:00Z").minusSeconds(3600)), 0))
                .isEqualTo(2026112300L);
    }

    @Test
    void withoutAnyEditItIsTheOneToContinueFrom() {
        assertThat(Serial.of(List.of(), 0)).isZero();
        assertThat(Serial.of(List.of(), 2019031502L)).isEqualTo(2019031502L);
    }

    @Test
    void aClockThatRanBackCantLowerIt() {
        assertThat(Serial.of(List.of(edit("2026-11-23T08:00:00Z"), edit("2019-01-01T00:00:00Z")), 0))
                .isEqualTo(2026112301L);
    }

    @Test
    void anAbsurdClockCountsForNothing() {
        Instant future = Instant.ofEpochSecond(Long.MAX_VALUE / 1_000_000_000);
        Instant past = Instant.ofEpochSecond(-1);
        assertThat(Serial.of(List.of(edit("2026-11-23T08:00:00Z"), past, future), 0))
                .isLessThan(1L << 32);
        assertThat(Serial.of(List.of(edit("2026-11-23T08:00:00Z"), Instant.MAX), 0))
                .isEqualTo(2026112301L);
    }

    @Test
    void moreThanAHundredEditsADayRunIntoTheNext() {
        List<Instant> commits = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            commits.add(edit("2026-11-23T08:00:00Z"));
        }
        assertThat(Serial.of(commits, 0)).isEqualTo(2026112449L);
        commits.add(edit("2026-11-24T08:00:00Z"));
        assertThat(Serial.of(commits, 0)).isEqualTo(2026112450L);
    }

    @Test
    void aRunningZoneIsTakenOverFromItsOwnSerial() {
        assertThat(Serial.of(List.of(edit("2026-11-23T08:00:00Z")), 2019031502L))
                .isEqualTo(2026112300L);
        assertThat(Serial.of(List.of(edit("2026-11-23T08:00:00Z")), 3000000000L))
                .isEqualTo(3000000001L);
    }

    @Test
    void workInProgressIsOneAhead() {
        assertThat(Serial.withEdits(2026112300L)).isEqualTo(2026112301L);
        assertThat(Serial.ofDay(LocalDate.of(2026, 11, 23))).isEqualTo(2026112300L);
    }

    @Test
    void itGrowsWithEveryEditWhateverTheClocksSay() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<Instant> commits = new ArrayList<>();
            long before = 0;
            for (int i = 0; i < 60; i++) {
                Instant at = Instant.ofEpochSecond(1_700_000_000L + random.nextInt(200_000_000) - 100_000_000);
                commits.add(at);
                long after = Serial.of(commits, 0);
                assertThat(after).as("seed %d, commit %d", seed, i).isGreaterThan(before);
                before = after;
            }
        }
    }
}
