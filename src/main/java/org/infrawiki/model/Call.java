package org.infrawiki.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A directive as it stands in a page: {@code [[!name word key=value key="quoted"]]}.
 *
 * @param name the directive's name
 * @param args words and values in the order written
 * @param raw the whole source text, brackets included
 * @param where where the brackets open
 */
public record Call(String name, List<Arg> args, String raw, Where where) {
    public Call {
        args = List.copyOf(args);
    }

    /** The value of {@code key} (the last one wins, as in ikiwiki), or null. */
    public @Nullable String get(String key) {
        Arg arg = arg(key);
        return arg == null ? null : arg.value();
    }

    /** The value of {@code key}, or {@code otherwise}. */
    public String get(String key, String otherwise) {
        String value = get(key);
        return value == null ? otherwise : value;
    }

    /** The last argument with this key, or null. */
    public @Nullable Arg arg(String key) {
        for (int i = args.size() - 1; i >= 0; i--) {
            if (args.get(i).key().equals(key)) {
                return args.get(i);
            }
        }
        return null;
    }

    /** Whether {@code key} is set and means yes: {@code yes}, {@code on}, {@code true}, {@code 1}. */
    public boolean yes(String key, boolean otherwise) {
        String value = get(key);
        return value == null ? otherwise : List.of("yes", "on", "true", "1").contains(value);
    }

    /** The bare words, in order. */
    public List<String> words() {
        return args.stream().filter(Arg::isWord).map(Arg::value).toList();
    }
}
