package org.infrawiki.inventory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A release of a distribution.
 *
 * @param distribution in lower case: {@code debian} or {@code ubuntu}
 * @param version such as {@code 13} or {@code 24.04}
 * @param series the code name in lower case, such as {@code trixie}
 * @param released its first day
 * @param end the last day of standard support: after it only those get updates who arrange for them
 * @param extended the longer supports, in order
 */
public record Release(
        String distribution,
        String version,
        String series,
        LocalDate released,
        Optional<LocalDate> end,
        List<Support> extended) {
    /**
     * Support beyond the standard one.
     *
     * @param name what its distribution calls it, such as {@code LTS}
     * @param end its last day
     */
    public record Support(String name, LocalDate end) {}

    public Release {
        extended = List.copyOf(extended);
    }

    /** Whether standard support is over on a day. */
    public boolean ended(LocalDate today) {
        return end.isPresent() && end.get().isBefore(today);
    }

    /** Whether it is one of Ubuntu's releases that are supported for long: every second April. */
    public boolean isLong() {
        return version.equals("6.06") || version.matches("(?:8|[1-9][02468])\\.04");
    }

    /** As people say it: {@code debian 9 (stretch)}. */
    @Override
    public String toString() {
        return distribution + " " + version + " (" + series + ")";
    }

    /** The days of the longer supports: {@code LTS until 2022-06-30, ELTS until 2027-06-30}; empty without any. */
    public String supports() {
        List<String> all = new ArrayList<>();
        extended.forEach(support -> all.add(support.name() + " until " + support.end()));
        return String.join(", ", all);
    }
}
