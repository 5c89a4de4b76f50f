package org.infrawiki.query;

import com.google.auto.service.AutoService;
import java.util.Set;
import org.infrawiki.model.Delta;

/** {@code comment(GLOB)}. */
@AutoService(SpecFunction.class)
public final class CommentFunction implements SpecFunction {
    @Override
    public String name() {
        return "comment";
    }

    @Override
    public FunctionDoc doc() {
        return new FunctionDoc(
                "Matches the comments stored for a page and for the pages below it.", "GLOB", "comment(posts/*)");
    }

    @Override
    public Bound bind(String arg, Scope scope) {
        return NameGlob.of(arg + "/*", NameGlob.Among.COMMENTS, scope);
    }

    @Override
    public Set<Delta.Aspect> asks() {
        return Set.of(Delta.Aspect.NAMES);
    }
}
