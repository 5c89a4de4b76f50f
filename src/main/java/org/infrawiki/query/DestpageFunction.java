package org.infrawiki.query;

import com.google.auto.service.AutoService;

/** {@code destpage(GLOB)}. */
@AutoService(SpecFunction.class)
public final class DestpageFunction implements SpecFunction {
    @Override
    public String name() {
        return "destpage";
    }

    @Override
    public FunctionDoc doc() {
        return new FunctionDoc(
                "In the test of an if: holds where the page that is being made, which is another one where the text is shown inside it matches; in lists never.",
                "GLOB",
                "destpage(blog)");
    }

    @Override
    public Bound bind(String arg, Scope scope) {
        Scope.Shown shown = scope.shown();
        return Matcher.always(shown != null
                && new Wildcard(scope.absolute(arg)).test(shown.destination().folded()));
    }

    @Override
    public boolean asksWhatIsShown() {
        return true;
    }
}
