package org.infrawiki.query;

import com.google.auto.service.AutoService;
import java.util.Set;
import org.infrawiki.model.Delta;

/** {@code glob(GLOB)}. */
@AutoService(SpecFunction.class)
public final class GlobFunction implements SpecFunction {
    @Override
    public String name() {
        return "glob";
    }

    @Override
    public FunctionDoc doc() {
        return new FunctionDoc("Matches pages and attachments by name, as a bare word does.", "GLOB", "glob(hosts/*)");
    }

    @Override
    public Bound bind(String arg, Scope scope) {
        return NameGlob.of(arg, NameGlob.Among.ALL, scope);
    }

    @Override
    public Set<Delta.Aspect> asks() {
        return Set.of(Delta.Aspect.NAMES);
    }
}
