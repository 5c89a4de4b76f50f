package org.infrawiki.kind.spec;

import com.google.auto.service.AutoService;
import java.util.Set;
import java.util.stream.Collectors;
import org.infrawiki.model.Findings;
import org.infrawiki.model.Page;
import org.infrawiki.model.Problem;
import org.infrawiki.query.Bound;
import org.infrawiki.query.FunctionDoc;
import org.infrawiki.query.Matcher;
import org.infrawiki.query.Scope;
import org.infrawiki.query.SpecFunction;
import org.infrawiki.query.Wildcard;

/** {@code problem(CODE)}. */
@AutoService(SpecFunction.class)
public final class ProblemFunction implements SpecFunction {
    @Override
    public String name() {
        return "problem";
    }

    @Override
    public FunctionDoc doc() {
        return new FunctionDoc(
                "Matches pages with a problem of this code that they do not accept; globs work.",
                "CODE",
                "problem(os-end-of-life*)");
    }

    @Override
    public Bound bind(String arg, Scope scope) {
        Wildcard code = new Wildcard(arg.strip());
        Set<String> files = scope.site().part(Findings.class).all().stream()
                .filter(problem -> code.matches(problem.code()))
                .map(Problem::where)
                .map(where -> where.path())
                .collect(Collectors.toSet());
        return Matcher.of(scope.site().pages().stream()
                .filter(page -> files.contains(page.source()))
                .map(Page::name)
                .toList());
    }

    @Override
    public boolean relative(String arg) {
        return false;
    }
}
