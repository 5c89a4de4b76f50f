package org.infrawiki.query;

import com.google.auto.service.AutoService;

/** {@code included()}. */
@AutoService(SpecFunction.class)
public final class IncludedFunction implements SpecFunction {
    @Override
    public String name() {
        return "included";
    }

    @Override
    public FunctionDoc doc() {
        return new FunctionDoc(
                "In the test of an if: holds where the text is shown inside another page; in lists never.",
                "",
                "included()");
    }

    @Override
    public Bound bind(String arg, Scope scope) {
        Scope.Shown shown = scope.shown();
        return Matcher.always(shown != null && !shown.source().equals(shown.destination()));
    }

    @Override
    public boolean relative(String arg) {
        return false;
    }

    @Override
    public boolean asksWhatIsShown() {
        return true;
    }
}
