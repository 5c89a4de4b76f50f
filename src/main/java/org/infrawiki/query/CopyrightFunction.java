package org.infrawiki.query;

import com.google.auto.service.AutoService;
import java.util.Set;
import org.infrawiki.model.Delta;

/** {@code copyright(GLOB)}. */
@AutoService(SpecFunction.class)
public final class CopyrightFunction implements SpecFunction {
    @Override
    public String name() {
        return "copyright";
    }

    @Override
    public FunctionDoc doc() {
        return new FunctionDoc("Matches pages that declare a matching copyright.", "GLOB", "copyright(*2024*)");
    }

    @Override
    public Bound bind(String arg, Scope scope) {
        return MetaGlob.of("copyright", arg);
    }

    @Override
    public boolean relative(String arg) {
        return false;
    }

    @Override
    public Set<Delta.Aspect> asks() {
        return Set.of(Delta.Aspect.NAMES, Delta.Aspect.FIELDS);
    }
}
