package org.infrawiki.inventory.net;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What reading a text gave: a value, or the reason why there is none, as the second half of a sentence that begins with
 * the text ({@code is no IPv4 address: …}).
 *
 * @param value the value, or null
 * @param fault the reason, empty where there is a value
 */
public record Outcome<T>(@Nullable T value, String fault) {
    public static <T> Outcome<T> of(T value) {
        return new Outcome<>(value, "");
    }

    public static <T> Outcome<T> fault(String why) {
        return new Outcome<>(null, why);
    }

    public Optional<T> optional() {
        return Optional.ofNullable(value);
    }
}
