package org.infrawiki.render;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.infrawiki.model.Services;
import org.jspecify.annotations.Nullable;

/** The directives there are, by name. */
public final class Directives {
    private final Map<String, Directive> byName = new TreeMap<>();

    public Directives(Collection<Directive> directives) {
        directives.forEach(directive -> byName.put(directive.name(), directive));
    }

    /** All that are registered as services. */
    public static Directives installed() {
        return new Directives(Services.all(Directive.class));
    }

    public @Nullable Directive get(String name) {
        return byName.get(name);
    }

    /** All of them by name. */
    public Collection<Directive> all() {
        return byName.values();
    }
}
