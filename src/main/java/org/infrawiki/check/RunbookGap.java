package org.infrawiki.check;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.infrawiki.inventory.Host;
import org.infrawiki.inventory.Service;
import org.infrawiki.inventory.Thing;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;

/** Lines in generated runbooks that say that something is missing, told where it should be written. */
@AutoService(Check.class)
public final class RunbookGap extends Rule {
    private static final String[] ANY = {
        "install", "configure", "start", "stop", "verify", "upgrade", "restore", "known problems"
    };

    public RunbookGap() {
        super(
                "runbook-gap",
                Severity.NOTE,
                "A generated runbook has to say that steps or facts are missing, because the page of a host or service"
                        + " lacks the section or field.");
    }

    @Override
    void look(View view, Consumer<Problem> found) {
        for (Host host : view.activeHosts()) {
            List<String> missing = new ArrayList<>();
            need(view, host, "install", host.os().isEmpty(), missing);
            boolean restored = host.backup().filter(one -> one.none().isEmpty()).isPresent();
            need(view, host, "configure", restored || host.os().isEmpty(), missing);
            need(view, host, "verify", false, missing);
            tell(host, missing, found);
            lack(host, facts(view, host), found);
        }
        for (Service service : view.activeServices()) {
            // A page without any section has a warning of its own.
            if (view.hasSection(service.page(), ANY)) {
                List<String> missing = new ArrayList<>();
                need(view, service, "install", !service.packages().isEmpty(), missing);
                need(view, service, "start", !service.units().isEmpty(), missing);
                need(view, service, "verify", service.check().isPresent(), missing);
                need(view, service, "restore", service.data().isEmpty(), missing);
                tell(service, missing, found);
                lack(
                        service,
                        service.backup().isPresent() && service.data().isEmpty() ? List.of("data") : List.of(),
                        found);
            }
        }
    }

    /** What one has to have at hand to rebuild a host. A thing without a system, such as a printer, is only replaced. */
    private static List<String> facts(View view, Host host) {
        List<String> missing = new ArrayList<>();
        if (host.interfaces().isEmpty()) {
            missing.add("interfaces");
        }
        if (host.os().isPresent()) {
            Set<String> own = host.common().extra().keySet();
            if (host.vmOn().isEmpty() && !own.contains("x-console")) {
                missing.add("x-console");
            }
            if (!own.contains("x-media") && !view.hasSection(host.page(), "install")) {
                missing.add("x-media");
            }
            if (!own.contains("x-secrets")) {
                missing.add("x-secrets");
            }
        }
        return missing;
    }

    private void lack(Thing thing, List<String> missing, Consumer<Problem> found) {
        if (!missing.isEmpty()) {
            found.accept(problem(
                    thing.where(),
                    "the runbooks of " + thing.page() + " lack facts",
                    "write the field" + (missing.size() == 1 ? " " : "s ") + String.join(", ", missing)));
        }
    }

    private static void need(View view, Thing thing, String section, boolean otherwise, List<String> missing) {
        if (!otherwise && !view.hasSection(thing.page(), section)) {
            missing.add(section.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + section.substring(1));
        }
    }

    private void tell(Thing thing, List<String> missing, Consumer<Problem> found) {
        if (!missing.isEmpty()) {
            found.accept(problem(
                    thing.where(),
                    "the runbooks of " + thing.page() + " lack steps",
                    "write the section" + (missing.size() == 1 ? " " : "s ") + String.join(", ", missing)));
        }
    }
}
