package org.infrawiki.query;

import com.google.auto.service.AutoService;
import java.util.Set;
import org.infrawiki.model.Delta;

/** {@code author(GLOB)}. */
@AutoService(SpecFunction.class)
public final class AuthorFunction implements SpecFunction {
    @Override
    public String name() {
        return "author";
    }

    @Override
    public FunctionDoc doc() {
        return new FunctionDoc("Matches pages that declare a matching author.", "GLOB", "author(Joe*)");
    }

    @Override
    public Bound bind(String arg, Scope scope) {
        return MetaGlob.of("author", arg);
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
