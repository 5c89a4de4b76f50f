package org.infrawiki.query;

import com.google.auto.service.AutoService;

/** {@code maxsize(NUMBER[UNIT])}. */
@AutoService(SpecFunction.class)
public final class MaxsizeFunction implements SpecFunction {
    @Override
    public String name() {
        return "maxsize";
    }

    @Override
    public FunctionDoc doc() {
        return new FunctionDoc(
                "Matches pages and attachments of at most this size; a page counts without its front matter.",
                "NUMBER[UNIT]",
                "maxsize(100KB)");
    }

    @Override
    public Bound bind(String arg, Scope scope) {
        return FileSize.of(name(), arg, scope, (size, limit) -> size <= limit);
    }

    @Override
    public boolean relative(String arg) {
        return false;
    }
}
