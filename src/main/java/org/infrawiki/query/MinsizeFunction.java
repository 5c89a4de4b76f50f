package org.infrawiki.query;

import com.google.auto.service.AutoService;

/** {@code minsize(NUMBER[UNIT])}. */
@AutoService(SpecFunction.class)
public final class MinsizeFunction implements SpecFunction {
    @Override
    public String name() {
        return "minsize";
    }

    @Override
    public FunctionDoc doc() {
        return new FunctionDoc(
                "Matches pages and attachments of at least this size; a page counts without its front matter.",
                "NUMBER[UNIT]",
                "minsize(100KB)");
    }

    @Override
    public Bound bind(String arg, Scope scope) {
        return FileSize.of(name(), arg, scope, (size, limit) -> size >= limit);
    }

    @Override
    public boolean relative(String arg) {
        return false;
    }
}
