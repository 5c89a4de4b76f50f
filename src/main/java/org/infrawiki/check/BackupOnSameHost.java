package org.infrawiki.check;

import com.google.auto.service.AutoService;
import java.util.Optional;
import java.util.function.Consumer;
import org.infrawiki.inventory.Host;
import org.infrawiki.inventory.schema.Ref;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;

/** A copy on the machine of the original; guests are on their host's disks. */
@AutoService(Check.class)
public final class BackupOnSameHost extends Rule {
    public BackupOnSameHost() {
        super(
                "backup-on-same-host",
                Severity.WARNING,
                "A backup is kept on the machine whose data it holds, or on a guest or the host of that machine: the copy"
                        + " burns with the original.");
    }

    @Override
    void look(View view, Consumer<Problem> found) {
        for (Backups one : Backups.of(view)) {
            Optional<Ref> to = one.backup().to();
            Optional<Host> keeper = to.flatMap(view.inventory()::host);
            Optional<PageName> metal = keeper.map(view::metal);
            boolean same = metal.isPresent()
                    && !one.hosts().isEmpty()
                    && one.hosts().stream().allMatch(host -> view.metal(host).equals(metal.get()));
            if (same) {
                PageName on = keeper.orElseThrow().page();
                boolean itself =
                        one.hosts().stream().anyMatch(host -> host.page().equals(on));
                found.accept(problem(
                        to.orElseThrow().where(),
                        "the backup of " + one.thing().page() + " is kept on " + on
                                + (itself ? ", where the data are" : ", which is the same machine, " + metal.get()),
                        "keep a copy on another machine, best at another place"));
            }
        }
    }
}
