package org.infrawiki.query;

import com.google.auto.service.AutoService;
import java.util.Set;
import org.infrawiki.model.Delta;

/** {@code page(GLOB)}. */
@AutoService(SpecFunction.class)
public final class PageFunction implements SpecFunction {
    @Override
    public String name() {
        return "page";
    }

    @Override
    public FunctionDoc doc() {
        return new FunctionDoc("Matches pages by name, and no attachments.", "GLOB", "page(hosts/*)");
    }

    @Override
    public Bound bind(String arg, Scope scope) {
        return NameGlob.of(arg, NameGlob.Among.PAGES, scope);
    }

    @Override
    public Set<Delta.Aspect> asks() {
        return Set.of(Delta.Aspect.NAMES);
    }
}
