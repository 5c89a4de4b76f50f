package org.infrawiki.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.infrawiki.inventory.Backup;
import org.infrawiki.inventory.Host;
import org.infrawiki.inventory.Service;
import org.infrawiki.inventory.Thing;

/**
 * A backup that an active host or service declares, other than that it has none.
 *
 * @param hosts where the originals are
 */
record Backups(Thing thing, Backup backup, List<Host> hosts) {

    static List<Backups> of(View view) {
        List<Backups> all = new ArrayList<>();
        for (Host host : view.activeHosts()) {
            add(host, host.backup(), List.of(host), all);
        }
        for (Service service : view.activeServices()) {
            add(service, service.backup(), view.hostsOf(service), all);
        }
        return all;
    }

    private static void add(Thing thing, Optional<Backup> backup, List<Host> hosts, List<Backups> all) {
        backup.filter(declared -> declared.none().isEmpty())
                .ifPresent(declared -> all.add(new Backups(thing, declared, hosts)));
    }
}
