package org.infrawiki.query;

import com.google.auto.service.AutoService;
import java.util.Set;
import org.infrawiki.model.Delta;
import org.infrawiki.model.Page;
import org.infrawiki.model.PageName;

/** {@code title(GLOB)}. */
@AutoService(SpecFunction.class)
public final class TitleFunction implements SpecFunction {
    @Override
    public String name() {
        return "title";
    }

    @Override
    public FunctionDoc doc() {
        return new FunctionDoc(
                "Matches pages by the title they declare, or by their whole name as shown where they declare none.",
                "GLOB",
                "title(*backup*)");
    }

    @Override
    public Bound bind(String arg, Scope scope) {
        Wildcard glob = new Wildcard(arg);
        return (Matcher) candidate -> glob.matches(title(candidate));
    }

    @Override
    public boolean relative(String arg) {
        return false;
    }

    private static String title(Candidate candidate) {
        Page page = candidate.page();
        String title = page == null ? null : page.meta("title");
        return title == null ? PageName.shown(candidate.name().path()) : title;
    }

    @Override
    public Set<Delta.Aspect> asks() {
        return Set.of(Delta.Aspect.NAMES, Delta.Aspect.FIELDS);
    }
}
