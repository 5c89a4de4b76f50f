package org.infrawiki.check;

import java.util.function.Consumer;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;

/** The documentation of a code whose problems are told by whoever reads, joins or writes pages. */
abstract class Told extends Rule {
    Told(String code, Severity severity, String explanation) {
        super(code, severity, explanation);
    }

    @Override
    final void look(View view, Consumer<Problem> found) {}
}
