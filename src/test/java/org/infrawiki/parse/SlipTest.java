package org.infrawiki.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.infrawiki.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What YAML makes of the usual slips, and that each names its cure. */
class SlipTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "why: half of it: the VPN | 2:16 | a ': ' in a value needs quotes around the whole value",
                "names: *.example.org | 2:9 | a value that starts with '*' needs quotes",
                "names: [a.example.org, *.example.org] | 2:25 | a value that starts with '*' needs quotes",
                "records: [@ A 192.0.2.1] | 2:11 | a value that starts with '@' needs quotes",
                "role: @home | 2:7 | a value that starts with '@' needs quotes",
                "role: %x | 2:7 | a value that starts with '%' needs quotes",
                "role: !important | 2:7 | a value that starts with '!' needs quotes",
                "why: - dash | 2:6 | a value that starts with '- ' needs quotes; the lines of a list stand below their field",
                "why: \"quoted\" and more | 2:15 | a value that begins with a quote must end with it; put quotes of the other kind around the whole",
                "why: \"never closed | 2:6 | a value that begins with a quote must end with the same one",
                "names: [a.example.org | 2:8 | a list that begins with '[' must end with ']'",
                "ssh: {user: root | 2:6 | a map that begins with '{' must end with '}'",
                "role:gateway\\nos: guix | 3:3 | the field in the line above needs a blank behind its colon",
                "kind: host\\nrole:gateway | 3:1 | write it as 'field: value', with a blank behind the colon",
                "role:\tgateway | 2:6 | write blanks in place of the tab",
                "addresses: [::1] | 2:13 | an IPv6 address that begins with :: needs quotes",
                "addresses: fd3a:: | 2:17 | an IPv6 address that ends in :: needs quotes",
                "role: x\u0007y | 2:8 | remove it; an editor may not show it",
            })
    void namesItsCure(String line, String place, String cure) {
        List<Problem> found = problems("---\n" + line.replace("\\n", "\n") + "\n---\n");
        assertThat(found)
                .singleElement()
                .asString()
                .startsWith("a.md:" + place + ": error: ")
                .endsWith("; " + cure + " [bad-front-matter]");
    }

    @Test
    void blanksBehindTheDashesAreNoMatter() {
        List<Problem> problems = new ArrayList<>();
        FrontMatter matter = FrontMatter.split("--- \nkind: host\n---  \nText\n", "a.md", problems);
        assertThat(problems).isEmpty();
        assertThat(matter.values().entries()).containsOnlyKeys("kind");
        assertThat(matter.text()).isEqualTo("Text\n");
    }

    private static List<Problem> problems(String page) {
        List<Problem> problems = new ArrayList<>();
        FrontMatter.split(page, "a.md", problems);
        return problems;
    }
}
