package org.infrawiki.query;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.function.ToIntFunction;

/** Compares one part of the day a page was written with a number. */
final class CreationDate {
    private static final int DIGITS = 9;

    private CreationDate() {}

    static Bound of(String part, String arg, Scope scope, ToIntFunction<ZonedDateTime> number) {
        String digits = arg.strip();
        if (digits.isEmpty() || digits.length() > DIGITS || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return SpecError.argument("creation_" + part + "() needs a number, and '" + arg + "' is none", "");
        }
        SiteIndex index = SiteIndex.of(scope.site());
        int wanted = Integer.parseInt(digits);
        return (Matcher)
                candidate -> number.applyAsInt(index.created(candidate.name()).atZone(ZoneOffset.UTC)) == wanted;
    }
}
