package org.infrawiki.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Small wikis have the links, lists and feeds that ikiwiki gives them. A case that is a known gap must fail: when it
 * passes, it leaves the list.
 */
class OracleTest {
    private static final Path CASES = Path.of("src/test/resources/oracle");

    @TempDir
    private Path work;

    static Stream<String> cases() {
        return OracleCase.all(CASES).stream().map(OracleCase::name);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void answersAsIkiwikiDoes(String name) throws IOException {
        String gap = OracleCase.gaps(CASES).get(name);
        List<String> differences = new OracleCase(CASES.resolve(name)).differences(work);
        if (gap == null) {
            assertThat(differences).as(name).isEmpty();
        } else {
            assertThat(differences)
                    .as("%s is right now; take it out of known-gaps.txt", name)
                    .isNotEmpty();
        }
    }

    @Test
    void knowsWhyEachGapIsOne() {
        Map<String, String> gaps = OracleCase.gaps(CASES);
        assertThat(cases()).containsAll(gaps.keySet());
        assertThat(gaps).allSatisfy((name, why) -> assertThat(why).isNotBlank().isNotEqualTo(name));
    }
}
