package org.infrawiki.query;

import com.google.auto.service.AutoService;
import java.util.Set;
import org.infrawiki.model.Delta;

/** {@code authorurl(GLOB)}. */
@AutoService(SpecFunction.class)
public final class AuthorurlFunction implements SpecFunction {
    @Override
    public String name() {
        return "authorurl";
    }

    @Override
    public FunctionDoc doc() {
        return new FunctionDoc(
                "Matches pages that declare a matching author's address.", "GLOB", "authorurl(https://example.org/*)");
    }

    @Override
    public Bound bind(String arg, Scope scope) {
        return MetaGlob.of("authorurl", arg);
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
