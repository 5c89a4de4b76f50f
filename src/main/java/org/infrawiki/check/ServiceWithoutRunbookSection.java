package org.infrawiki.check;

import com.google.auto.service.AutoService;
import java.util.function.Consumer;
import org.infrawiki.inventory.Service;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;

/** Services whose page feeds no runbook. */
@AutoService(Check.class)
public final class ServiceWithoutRunbookSection extends Rule {
    private static final String[] SECTIONS = {
        "install", "configure", "start", "stop", "verify", "upgrade", "restore", "known problems"
    };

    public ServiceWithoutRunbookSection() {
        super(
                "service-without-runbook-section",
                Severity.WARNING,
                "The page of a service has none of the sections Install, Configure, Start, Stop, Verify, Upgrade, Restore"
                        + " and Known problems, so its runbooks have nothing to say.");
    }

    @Override
    void look(View view, Consumer<Problem> found) {
        for (Service service : view.activeServices()) {
            if (!view.hasSection(service.page(), SECTIONS)) {
                found.accept(problem(
                        service.where(),
                        service.page() + " has no section that a runbook could use",
                        "write at least Install and Restore"));
            }
        }
    }
}
