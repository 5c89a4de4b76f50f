package org.infrawiki.runbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infrawiki.inventory.Backup;
import org.infrawiki.inventory.Host;
import org.infrawiki.inventory.Loss;
import org.infrawiki.inventory.Service;
import org.infrawiki.inventory.Sheet;
import org.infrawiki.inventory.Thing;
import org.infrawiki.model.PageName;
import org.infrawiki.render.template.MarkdownText;

/** The gates that are about backups: whether there is one, whether it was ever restored, and whether it can be reached. */
final class BackupGates {
    private final Known known;
    private final Gates gates;

    BackupGates(Known known, Gates gates) {
        this.known = known;
        this.gates = gates;
    }

    /** Whether data can be got back: of a host and what runs on it, or of a service. */
    void of(PageName page) {
        known.sheet(page).ifPresent(sheet -> {
            if (sheet.thing() instanceof Host host) {
                boolean stateful = host.stateful().filter(one -> one.value()).isPresent();
                if (host.backup().isPresent() || stateful) {
                    backup(sheet, host.backup(), "holds data");
                }
                known.around(page).services().forEach(this::of);
            } else if (sheet.thing() instanceof Service service
                    && !service.data().isEmpty()) {
                Optional<Sheet> host = host(sheet, service);
                Optional<Backup> ofHost = host.flatMap(one -> ((Host) one.thing()).backup());
                if (service.backup().isEmpty() && ofHost.isPresent() && host.isPresent()) {
                    backup(host.get(), ofHost, "");
                } else {
                    backup(
                            sheet,
                            service.backup(),
                            "keeps data in "
                                    + String.join(
                                            ", ",
                                            ThingValues.texts(service.data()).stream()
                                                    .map(MarkdownText::code)
                                                    .toList()));
                }
            }
        });
    }

    private Optional<Sheet> host(Sheet sheet, Service service) {
        return ThingValues.targets(sheet, service.runsOn()).stream()
                .findFirst()
                .flatMap(known::sheet)
                .filter(one -> one.thing() instanceof Host);
    }

    private void backup(Sheet sheet, Optional<Backup> declared, String what) {
        Thing thing = sheet.thing();
        String link = known.link(thing.page());
        Map<String, String> warnings = known.found(thing.page()).warnings();
        if (declared.isEmpty()) {
            String reason = warnings.getOrDefault("no-backup", "");
            gates.add(
                    Gates.Level.STOP,
                    link + " " + what + " and declares no backup: there is nothing to restore from"
                            + Gates.accepted(reason) + ".");
            return;
        }
        Backup backup = declared.get();
        if (backup.none().isPresent()) {
            gates.add(
                    Gates.Level.CAUTION,
                    link + " has no backup, on purpose: "
                            + MarkdownText.escaped(
                                    backup.none().get().value().strip().replaceFirst("\\.$", ""))
                            + ".");
            return;
        }
        String text = "Backup of " + link + ": " + ThingValues.text(known, sheet, backup);
        String tested = backup.tested().map(day -> day.value().toString()).orElse("");
        if (warnings.containsKey("backup-on-same-host")) {
            gates.add(
                    Gates.Level.STOP,
                    text + ". It is on the machine itself" + Gates.accepted(warnings.get("backup-on-same-host")) + ".");
        } else if (backup.restore().isEmpty() && !known.sections(thing.page()).contains("restore")) {
            String never = tested.isEmpty() ? ", and no restore was ever tested." : ".";
            gates.add(
                    Gates.Level.CAUTION,
                    text + ". Nothing says how to restore it: name a runbook under `restore`" + never);
        } else if (tested.isEmpty()) {
            gates.add(Gates.Level.CAUTION, text + ". No restore was ever tested: there is no day under `tested`.");
        } else if (warnings.containsKey("backup-not-tested")) {
            gates.add(
                    Gates.Level.CAUTION,
                    text + ". The last test of a restore, on " + tested + ", is too long ago"
                            + Gates.accepted(warnings.get("backup-not-tested")) + ".");
        } else {
            gates.add(Gates.Level.GO, text + ", restore tested " + tested + ".");
        }
    }

    /** Whether the backups are on something that is down together with the page. */
    void within(PageName page) {
        List<PageName> down = new Impact(known, page).lost(Loss.State.DOWN);
        List<PageName> mine = new ArrayList<>(known.around(page).services());
        mine.add(0, page);
        for (PageName one : mine) {
            known.sheet(one).ifPresent(sheet -> backup(sheet.thing())
                    .flatMap(Backup::to)
                    .flatMap(sheet::target)
                    .filter(down::contains)
                    .ifPresent(to -> gates.add(
                            Gates.Level.CAUTION,
                            "The backup of " + known.link(one) + " is on " + known.link(to)
                                    + ", which is down together with " + known.link(page)
                                    + ": find another way to it first.")));
        }
    }

    private static Optional<Backup> backup(Thing thing) {
        return thing instanceof Host host
                ? host.backup()
                : thing instanceof Service service ? service.backup() : Optional.empty();
    }
}
