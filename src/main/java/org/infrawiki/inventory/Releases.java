package org.infrawiki.inventory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The releases of Debian and Ubuntu with their dates, from one file that is shipped with the program and says of which day
 * it is. Other systems, such as Guix, have no releases and therefore no end.
 */
public final class Releases {
    private static final String FILE = "releases.txt";

    private final LocalDate date;
    private final List<Release> all;

    private Releases(LocalDate date, List<Release> all) {
        this.date = date;
        this.all = List.copyOf(all);
    }

    /** Reads the shipped file. */
    public static Releases shipped() {
        try (InputStream in = Releases.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IOException(FILE + " is not in the program");
            }
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Releases read(String text) {
        LocalDate date = LocalDate.EPOCH;
        List<Release> all = new ArrayList<>();
        for (String line : text.lines().toList()) {
            String[] words = line.split(" +", -1);
            if (words[0].equals("date")) {
                date = LocalDate.parse(words[1]);
            } else if (!line.startsWith("#") && words.length == 7) {
                all.add(release(words));
            }
        }
        return new Releases(date, all);
    }

    private static Release release(String[] words) {
        boolean debian = words[0].equals("debian");
        List<Release.Support> extended = new ArrayList<>();
        day(words[5]).ifPresent(end -> extended.add(new Release.Support(debian ? "LTS" : "ESM", end)));
        day(words[6]).ifPresent(end -> extended.add(new Release.Support(debian ? "ELTS" : "Legacy", end)));
        return new Release(words[0], words[1], words[2], LocalDate.parse(words[3]), day(words[4]), extended);
    }

    private static Optional<LocalDate> day(String text) {
        return text.equals("-") ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    /** The day of the data. */
    public LocalDate date() {
        return date;
    }

    /** All of them: by distribution, in the order they came out. */
    public List<Release> all() {
        return all;
    }

    /**
     * The release that a host's {@code os} means: {@code debian 9}, {@code Debian GNU/Linux 9.10}, {@code debian stretch},
     * {@code ubuntu 22.04.3 LTS}. Nothing for other systems, and for {@code debian sid} or a version nobody knows.
     */
    public Optional<Release> of(String os) {
        List<String> words = List.of(os.toLowerCase(Locale.ROOT).split("[^a-z0-9.]+", -1));
        for (String word : words) {
            Optional<Release> found = all.stream()
                    .filter(release -> words.contains(release.distribution()))
                    .filter(release -> release.series().equals(word) || isVersion(word, release))
                    .max(Comparator.comparing(release -> release.version().length()));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Point releases count as their release: {@code 9.10} is {@code 9}, but Debian's {@code 3.1} is no {@code 3.0}. */
    private static boolean isVersion(String word, Release release) {
        return word.equals(release.version()) || word.startsWith(release.version() + ".");
    }

    /** The release to upgrade to: the next that is out; from one of Ubuntu's long ones the next long one. */
    public Optional<Release> successor(Release release, LocalDate today) {
        return all.stream()
                .filter(next -> next.distribution().equals(release.distribution()))
                .filter(next -> next.released().isAfter(release.released()))
                .filter(next -> !next.released().isAfter(today))
                .filter(next -> !release.distribution().equals("ubuntu") || !release.isLong() || next.isLong())
                .findFirst();
    }
}
