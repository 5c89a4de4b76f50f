package org.infrawiki.query;

import com.google.auto.service.AutoService;
import java.time.ZonedDateTime;
import java.util.Set;
import org.infrawiki.model.Delta;

/** {@code creation_month(NUMBER)}. */
@AutoService(SpecFunction.class)
public final class CreationMonthFunction implements SpecFunction {
    @Override
    public String name() {
        return "creation_month";
    }

    @Override
    public FunctionDoc doc() {
        return new FunctionDoc(
                "Matches pages and attachments written in a month of any year (UTC).", "NUMBER", "creation_month(5)");
    }

    @Override
    public Bound bind(String arg, Scope scope) {
        return CreationDate.of("month", arg, scope, ZonedDateTime::getMonthValue);
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
