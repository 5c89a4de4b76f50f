package org.infrawiki.check;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.function.Consumer;
import org.infrawiki.inventory.Host;
import org.infrawiki.inventory.Service;
import org.infrawiki.inventory.schema.Placed;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;

/**
 * Data without a backup. A service's data are covered by a backup of its own or of its host; where neither is declared it
 * is told on the service's page, next to the data, and on the page of a host only if that says itself that it holds data.
 */
@AutoService(Check.class)
public final class NoBackup extends Rule {
    public NoBackup() {
        super(
                "no-backup",
                Severity.WARNING,
                "A host or service holds data and says nothing of a backup. RAID is none. Where there shall be none, say"
                        + " 'backup: {none: REASON}'.");
    }

    @Override
    void look(View view, Consumer<Problem> found) {
        for (Host host : view.activeHosts()) {
            host.stateful()
                    .filter(stateful -> stateful.value() && host.backup().isEmpty())
                    .ifPresent(stateful -> found.accept(problem(
                            stateful.where(),
                            host.name().value() + " holds data, and no backup of it is declared",
                            "declare 'backup:', or 'backup: {none: REASON}'")));
        }
        for (Service service : view.activeServices()) {
            List<Placed<String>> data = service.data();
            boolean covered = service.backup().isPresent()
                    || (!service.runsOn().isEmpty()
                            && view.hostsOf(service).stream()
                                    .allMatch(host -> host.backup().isPresent()));
            if (!data.isEmpty() && !covered) {
                found.accept(problem(
                        data.get(0).where(),
                        service.name().value() + " keeps data in " + data.get(0).value()
                                + ", and neither it nor its host declares a backup",
                        "declare 'backup:', or 'backup: {none: REASON}'"));
            }
        }
    }
}
