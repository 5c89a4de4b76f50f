package org.infrawiki.query;

import com.google.auto.service.AutoService;
import java.time.ZonedDateTime;
import java.util.Set;
import org.infrawiki.model.Delta;

/** {@code creation_year(NUMBER)}. */
@AutoService(SpecFunction.class)
public final class CreationYearFunction implements SpecFunction {
    @Override
    public String name() {
        return "creation_year";
    }

    @Override
    public FunctionDoc doc() {
        return new FunctionDoc(
                "Matches pages and attachments written in a year (UTC).", "NUMBER", "creation_year(2024)");
    }

    @Override
    public Bound bind(String arg, Scope scope) {
        return CreationDate.of("year", arg, scope, ZonedDateTime::getYear);
    }

    @Override
    public boolean relative(String arg) {
        return false;
    }

    @Override
    public Set<Delta.Aspect> asks() {
        return Set.of(Delta.Aspect.NAMES, Delta.Aspect.FIELDS, Delta.Aspect.CREATED);
    }
}
