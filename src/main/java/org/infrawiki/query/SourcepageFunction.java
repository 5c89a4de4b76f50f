package org.infrawiki.query;

import com.google.auto.service.AutoService;

/** {@code sourcepage(GLOB)}. */
@AutoService(SpecFunction.class)
public final class SourcepageFunction implements SpecFunction {
    @Override
    public String name() {
        return "sourcepage";
    }

    @Override
    public FunctionDoc doc() {
        return new FunctionDoc(
                "In the test of an if: holds where the page whose text holds the directive matches; in lists never.",
                "GLOB",
                "sourcepage(blog)");
    }

    @Override
    public Bound bind(String arg, Scope scope) {
        Scope.Shown shown = scope.shown();
        return Matcher.always(shown != null
                && new Wildcard(scope.absolute(arg)).test(shown.source().folded()));
    }

    @Override
    public boolean asksWhatIsShown() {
        return true;
    }
}
