package org.infrawiki.query;

import com.google.auto.service.AutoService;
import java.util.Set;
import org.infrawiki.model.Delta;

/** {@code internal(GLOB)}. */
@AutoService(SpecFunction.class)
public final class InternalFunction implements SpecFunction {
    @Override
    public String name() {
        return "internal";
    }

    @Override
    public FunctionDoc doc() {
        return new FunctionDoc(
                "Matches by name, and lets in pages that are shown inside other pages only, such as comments.",
                "GLOB",
                "internal(posts/*)");
    }

    @Override
    public Bound bind(String arg, Scope scope) {
        return NameGlob.of(arg, NameGlob.Among.INTERNAL_TOO, scope);
    }

    @Override
    public Set<Delta.Aspect> asks() {
        return Set.of(Delta.Aspect.NAMES);
    }
}
