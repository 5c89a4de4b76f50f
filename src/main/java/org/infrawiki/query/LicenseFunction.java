package org.infrawiki.query;

import com.google.auto.service.AutoService;
import java.util.Set;
import org.infrawiki.model.Delta;

/** {@code license(GLOB)}. */
@AutoService(SpecFunction.class)
public final class LicenseFunction implements SpecFunction {
    @Override
    public String name() {
        return "license";
    }

    @Override
    public FunctionDoc doc() {
        return new FunctionDoc("Matches pages that declare a matching licence.", "GLOB", "license(CC-BY*)");
    }

    @Override
    public Bound bind(String arg, Scope scope) {
        return MetaGlob.of("license", arg);
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
