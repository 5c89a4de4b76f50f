package org.infrawiki.query;

import com.google.auto.service.AutoService;
import java.util.Set;
import org.infrawiki.model.Delta;

/** {@code field(FIELD [GLOB])}. */
@AutoService(SpecFunction.class)
public final class FieldFunction implements SpecFunction {
    @Override
    public String name() {
        return "field";
    }

    @Override
    public FunctionDoc doc() {
        return new FunctionDoc(
                "Matches pages with a field of the front matter, of a matching value where a glob follows; of a list any item may match, and a dotted path such as interfaces.name leads to a field in a field.",
                "FIELD [GLOB]",
                "field(os debian*)");
    }

    @Override
    public Bound bind(String arg, Scope scope) {
        String[] words = arg.strip().split("\\s+", 2);
        if (words[0].isEmpty()) {
            return SpecError.argument("field() needs the name of a field", "write field(os) or field(os debian*)");
        }
        Wildcard glob = new Wildcard(words.length == 1 ? "*" : words[1]);
        return (Matcher) candidate -> candidate.page() != null
                && Fields.values(candidate.page(), words[0]).stream().anyMatch(glob::matches);
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
