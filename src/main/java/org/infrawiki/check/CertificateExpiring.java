package org.infrawiki.check;

import com.google.auto.service.AutoService;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.infrawiki.inventory.Certificate;
import org.infrawiki.inventory.Service;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;

/** Certificates that end soon or have ended. */
@AutoService(Check.class)
public final class CertificateExpiring extends Rule {
    private static final int DAYS = 21;

    public CertificateExpiring() {
        super(
                "certificate-expiring",
                Severity.WARNING,
                "A service's certificate expires within 21 days or has expired. What renews it by itself has done so long"
                        + " before.");
    }

    @Override
    public boolean asksDay() {
        return true;
    }

    @Override
    void look(View view, Consumer<Problem> found) {
        for (Service service : view.activeServices()) {
            service.certificate().flatMap(Certificate::expires).ifPresent(expires -> {
                long days = ChronoUnit.DAYS.between(view.today(), expires.value());
                if (days <= DAYS) {
                    found.accept(problem(
                            expires.where(),
                            "the certificate of " + service.page()
                                    + (days < 0 ? " expired on " : " expires on ") + expires.value()
                                    + (days < 0 ? "" : ", in " + days + " days"),
                            "renew it, and write the new day under 'expires'"));
                }
            });
        }
    }
}
