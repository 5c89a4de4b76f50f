package org.infrawiki.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WildcardTest {
    @ParameterizedTest
    @CsvSource({
        "*, anything/at/all, true",
        "a*c, a/b/c, true",
        "a*c, a/b/d, false",
        "*b*, abc, true",
        "*ab*ab, aab/ab, true",
        "*ab*ab, ab, false",
        "a?c, a/c, true",
        "a?c, ac, false",
        "?, 😀, true",
        "??, 😀, false",
        "*?b, 😀b, true",
        "a*, a, true",
        "a**, a, true",
        "a[b], ab, false",
        "a[b], a[b], true",
        "ÄÖ*, äöü, true",
        "abc, abcd, false",
        "abcd, abc, false",
    })
    void matches(String glob, String text, boolean matches) {
        assertThat(new Wildcard(glob).matches(text)).isEqualTo(matches);
    }

    @Test
    void doesNotBlowUp() {
        assertThat(new Wildcard("*a".repeat(1_000) + "b").matches("a".repeat(10_000)))
                .isFalse();
        assertThat(new Wildcard("*".repeat(30_000) + "b").matches("a".repeat(1_000)))
                .isFalse();
    }
}
