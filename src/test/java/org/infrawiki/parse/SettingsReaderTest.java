package org.infrawiki.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Settings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name: x | error",
                "checks: {fail_on: warning, no-why: off} | warning",
                "checks: {fail_on: never} | never",
                "fail_on: warning | warning",
            })
    void aRunFailsFromTheSeverityOn(String line, String failOn) {
        List<Problem> problems = new ArrayList<>();
        Settings settings = SettingsReader.read(line.getBytes(StandardCharsets.UTF_8), "", "", problems);
        assertThat(problems).isEmpty();
        assertThat(settings.failOn()).isEqualTo(failOn);
        assertThat(settings.checks()).doesNotContainKey("fail_on");
    }
}
