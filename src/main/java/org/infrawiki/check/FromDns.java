package org.infrawiki.check;

import java.util.function.Consumer;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;

/** A code whose problems show while DNS records are derived; hands them on. */
abstract class FromDns extends Rule {
    FromDns(String code, Severity severity, String explanation) {
        super(code, severity, explanation);
    }

    @Override
    void look(View view, Consumer<Problem> found) {
        view.dns().problems().stream()
                .filter(problem -> problem.code().equals(code()))
                .forEach(found);
    }
}
