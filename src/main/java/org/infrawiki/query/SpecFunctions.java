package org.infrawiki.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.infrawiki.model.Services;
import org.jspecify.annotations.Nullable;

/** The functions there are, by name. */
public final class SpecFunctions {
    private static final SpecFunctions INSTALLED = new SpecFunctions(Services.all(SpecFunction.class));

    private final Map<String, SpecFunction> byName = new TreeMap<>();

    public SpecFunctions(Collection<SpecFunction> functions) {
        functions.stream()
                .sorted(Comparator.comparing(SpecFunction::name))
                .forEach(function -> byName.put(function.name(), function));
    }

    /** All that are registered as services. */
    public static SpecFunctions installed() {
        return INSTALLED;
    }

    public @Nullable SpecFunction get(String name) {
        return byName.get(name);
    }

    /** The function a parsed spec calls. */
    SpecFunction require(PageSpec.Function call) {
        SpecFunction function = byName.get(call.name());
        if (function == null) {
            throw new IllegalArgumentException("parsed with other functions: " + call);
        }
        return function;
    }

    /** All of them by name. */
    public Collection<SpecFunction> all() {
        return byName.values();
    }

    Collection<String> names() {
        return byName.keySet();
    }
}
