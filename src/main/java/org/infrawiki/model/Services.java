package org.infrawiki.model;

import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is registered with {@link ServiceLoader}: directives, kinds, checks, exports and the like. One object of each
 * serves the whole program, all builds and threads of it, so none of them may remember anything; and they are looked for
 * once, for that takes as long as making a page does.
 */
public final class Services {
    private static final Map<Class<?>, Lazy<List<Object>>> FOUND = new ConcurrentHashMap<>();

    private Services() {}

    /** All services of a type, in no certain order. */
    public static <S> List<S> all(Class<S> type) {
        return FOUND.computeIfAbsent(type, unknown -> new Lazy<>(() -> found(type))).get().stream()
                .map(type::cast)
                .toList();
    }

    private static List<Object> found(Class<?> type) {
        return ServiceLoader.load(type).stream()
                .<Object>map(ServiceLoader.Provider::get)
                .toList();
    }
}
