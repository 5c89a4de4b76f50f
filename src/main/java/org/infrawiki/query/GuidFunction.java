package org.infrawiki.query;

import com.google.auto.service.AutoService;
import java.util.Set;
import org.infrawiki.model.Delta;

/** {@code guid(GLOB)}. */
@AutoService(SpecFunction.class)
public final class GuidFunction implements SpecFunction {
    @Override
    public String name() {
        return "guid";
    }

    @Override
    public FunctionDoc doc() {
        return new FunctionDoc("Matches pages that declare a matching feed id.", "GLOB", "guid(urn:*)");
    }

    @Override
    public Bound bind(String arg, Scope scope) {
        return MetaGlob.of("guid", arg);
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
