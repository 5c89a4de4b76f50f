package org.infrawiki.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunbooksExportTest {
    @Test
    void oneFileHoldsAllRunbooksAndNeedsNoOther() {
        try (Exports example = Exports.example()) {
            String html = example.file("runbooks");
            assertThat(html)
                    .contains("<h2 id=\"rebuild-gw\">", "<h2 id=\"cable-is-down\">", "id=\"emergency\"", "--measure")
                    .contains("href=\"#rebuild-gw\"", "href=\"https://wiki.home.example.org/hosts/gw/\"")
                    .doesNotContain("<script", "<link", "href=\"../", "src=");
        }
    }
}
