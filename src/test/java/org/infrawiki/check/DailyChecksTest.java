package org.infrawiki.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.infrawiki.build.Builder;
import org.infrawiki.build.Request;
import org.infrawiki.build.Wiki;
import org.infrawiki.model.Problem;
import org.junit.jupiter.api.Test;

/** A push on another day looks again with the checks that say they ask for it, so none may forget to say it. */
class DailyChecksTest {
    @Test
    void noOtherCheckAsksForTheDay() {
        Set<String> asking = new TreeSet<>();
        Request request =
                new Request(Path.of(""), null, null, null, null, Instant.EPOCH, LocalDate.of(2026, 11, 23), false);
        Wiki wiki = ((Builder.Reading.Read) Builder.read(request)).wiki();
        for (Check check : Checks.installed().all()) {
            Set<List<Problem>> found = new HashSet<>();
            for (int year : List.of(2000, 2017, 2026, 2028, 2060)) {
                List<Problem> problems = new ArrayList<>();
                check.run(wiki.site(), LocalDate.of(year, 6, 1), problems::add);
                problems.sort(null);
                found.add(problems);
            }
            assertThat(found.size() == 1 || check.asksDay()).as(check.code()).isTrue();
            if (found.size() > 1) {
                asking.add(check.code());
            }
        }
        assertThat(asking)
                .containsExactly(
                        "backup-not-tested",
                        "certificate-expiring",
                        "os-end-of-life",
                        "os-end-of-life-soon",
                        "review-due");
    }
}
