package org.infrawiki.query;

import com.google.auto.service.AutoService;
import java.time.ZonedDateTime;
import java.util.Set;
import org.infrawiki.model.Delta;

/** {@code creation_day(NUMBER)}. */
@AutoService(SpecFunction.class)
public final class CreationDayFunction implements SpecFunction {
    @Override
    public String name() {
        return "creation_day";
    }

    @Override
    public FunctionDoc doc() {
        return new FunctionDoc(
                "Matches pages and attachments written in a day of any month (UTC).", "NUMBER", "creation_day(1)");
    }

    @Override
    public Bound bind(String arg, Scope scope) {
        return CreationDate.of("day", arg, scope, ZonedDateTime::getDayOfMonth);
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
