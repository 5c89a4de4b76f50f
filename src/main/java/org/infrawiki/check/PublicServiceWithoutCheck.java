package org.infrawiki.check;

import com.google.auto.service.AutoService;
import java.util.function.Consumer;
import org.infrawiki.inventory.Exposure;
import org.infrawiki.inventory.Service;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;

/** Public services that nothing watches. */
@AutoService(Check.class)
public final class PublicServiceWithoutCheck extends Rule {
    public PublicServiceWithoutCheck() {
        super(
                "public-service-without-check",
                Severity.WARNING,
                "A public service has no 'check', a command or address that tells whether it works. Strangers will notice"
                        + " first.");
    }

    @Override
    void look(View view, Consumer<Problem> found) {
        for (Service service : view.activeServices()) {
            if (service.exposure().value() == Exposure.PUBLIC && service.check().isEmpty()) {
                found.accept(problem(
                        service.exposure().where(),
                        service.page() + " is public, and nothing tells whether it works",
                        "write a command or URL under 'check'"));
            }
        }
    }
}
