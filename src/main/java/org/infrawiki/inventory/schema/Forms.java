package org.infrawiki.inventory.schema;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.infrawiki.inventory.net.Outcome;

/** The plain forms that fields are made of. */
public final class Forms {
    private Forms() {}

    /** A form of one's own, read from one line of text. */
    public static <T> Form<T> text(String expects, Function<String, Outcome<T>> reader) {
        return new TextForm<>(expects, List.of(), "", reader);
    }

    /** Text on one line. */
    public static Form<String> line() {
        return text("text on one line", Outcome::of);
    }

    /** Text on one line that matches a regular expression as a whole; editors check it, too. */
    public static Form<String> matching(String expects, String pattern) {
        return new TextForm<>(
                expects,
                List.of(),
                "^" + pattern + "$",
                text -> text.matches(pattern) ? Outcome.of(text) : Outcome.fault(""));
    }

    /** Text that may have several lines, such as markdown. */
    public static Form<String> prose() {
        return new ProseForm();
    }

    /** One of some words. */
    public static Form<String> word(String... words) {
        List<String> all = List.of(words);
        return new TextForm<>(either(all), all, "", text -> all.contains(text) ? Outcome.of(text) : Outcome.fault(""));
    }

    /** One of an enum's constants, written in lower case. */
    public static <E extends Enum<E>> Form<E> choice(Class<E> type) {
        List<E> constants = List.of(type.getEnumConstants());
        List<String> words = constants.stream()
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
        return new TextForm<>(
                either(words),
                words,
                "",
                text -> words.contains(text) ? Outcome.of(constants.get(words.indexOf(text))) : Outcome.fault(""));
    }

    private static String either(List<String> words) {
        int last = words.size() - 1;
        return last == 0 ? words.get(0) : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }

    /** Yes or no; {@code true} and {@code false} are understood. */
    public static Form<Boolean> yesNo() {
        return new TextForm<>("yes or no", List.of("yes", "no", "true", "false"), "", text -> switch (text) {
            case "yes", "true" -> Outcome.of(true);
            case "no", "false" -> Outcome.of(false);
            default -> Outcome.fault(otherSpelling(text));
        });
    }

    /** Other spellings of YAML are told apart here: the word nearest to {@code on} is its contrary. */
    private static String otherSpelling(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "true", "on", "y", "1" -> "is written 'yes' here";
            case "no", "false", "off", "n", "0" -> "is written 'no' here";
            default -> "";
        };
    }

    /** A whole number in ASCII digits; leading zeros are allowed and mean nothing. */
    public static Form<Long> number(long least, long most) {
        return new NumberForm(least, most);
    }

    /** A day. */
    public static Form<LocalDate> date() {
        return new TextForm<>("a date such as 2026-10-01", List.of(), "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", Dates::date);
    }

    /** A day or a point in time. Without an offset it is UTC. */
    public static Form<Instant> moment() {
        return text("a date or date-time such as 2026-10-01 or 2026-10-01T14:30:00+02:00", Dates::moment);
    }

    /** A time span with its unit; without one it is in seconds. */
    public static Form<Duration> duration() {
        return new TextForm<>(
                "a duration such as 30s, 10m, 1h, 180d or 2w",
                List.of(),
                "^([0-9]+[smhdwSMHDW]?)+$",
                Numbers::duration);
    }

    /** A time span of whole days. */
    public static Form<Duration> days() {
        return new TextForm<>(
                "a number of days or weeks such as 180d or 26w", List.of(), "^([0-9]+[dwDW])+$", Numbers::days);
    }

    /** A duration that fits a DNS time to live, which has 31 bits (RFC 2181 section 8). */
    public static Form<Duration> timeToLive() {
        return new TextForm<>(
                "a duration such as 600, 10m, 1h or 2d, at most 68 years",
                List.of(),
                "^([0-9]+[smhdwSMHDW]?)+$",
                text -> {
                    Outcome<Duration> read = Numbers.duration(text);
                    Duration duration = read.value();
                    return duration == null || duration.toSeconds() <= Integer.MAX_VALUE ? read : Outcome.fault("");
                });
    }

    /** The name of a page of one of these kinds. */
    public static Form<Ref> page(String... kinds) {
        return new RefForm(List.of(kinds), false);
    }

    /** The name of a page of one of these kinds, or any text. */
    public static Form<Ref> pageOrText(String... kinds) {
        return new RefForm(List.of(kinds), true);
    }

    /** Values of one form; a single one needs no brackets. */
    public static <T> Form<List<Placed<T>>> list(Form<T> each) {
        return new ListForm<>(each);
    }

    /** Names of pages; a single one needs no brackets. */
    public static Form<List<Placed<Ref>>> pages(String... kinds) {
        return list(page(kinds));
    }

    /** A map with the user's own keys. */
    public static <K, V> Form<List<Pair<K, V>>> pairs(Form<K> key, Form<V> value) {
        return new PairsForm<>(key, value);
    }

    /** A map of known fields. */
    public static <T> Form<T> map(String article, Schema schema, Function<Fields, T> make) {
        return new MapForm<>(article, schema, make);
    }

    /** A form that reads a text in one of several ways, the first that fits. */
    public static <T> Form<T> oneOf(String expects, List<Function<String, Outcome<T>>> readers) {
        return text(expects, text -> readers.stream()
                .map(reader -> reader.apply(text))
                .filter(read -> read.value() != null)
                .findFirst()
                .orElseGet(() -> readers.get(readers.size() - 1).apply(text)));
    }
}
