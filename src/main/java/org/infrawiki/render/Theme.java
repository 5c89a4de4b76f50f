package org.infrawiki.render;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** stub */
public final class Theme {
    public static Theme load(String name, Function<String, byte @Nullable []> own) {
        return new Theme();
    }

    public Map<String, byte[]> assets() {
        return Map.of();
    }

    public String id() {
        return "";
    }
}
