package org.infrawiki.runbook;

import java.util.ArrayList;
import java.util.Comparator;
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

/**
 * What the facts say about the chances of a runbook, each with its reason and a link to the fact: nothing in the way,
 * known and worth a moment, or to be mended first. The worst stand first.
 */
final class Gates {
    private final Known known;
    private final List<Gate> gates = new ArrayList<>();

    /** How good the chances are. */
    enum Level {
        STOP,
        CAUTION,
        GO
    }

    /** One of them. */
    record Gate(Level level, String text) {}

    Gates(Known known) {
        this.known = known;
    }

    /** As a list in markdown. */
    String markdown() {
        StringBuilder out = new StringBuilder();
        gates.stream().distinct().sorted(Comparator.comparing(Gate::level)).forEach(gate -> out.append("- **")
                .append(gate.level())
                .append("** ")
                .append(gate.text())
                .append('\n'));
        return out.isEmpty() ? "No fact speaks for or against." : out.toString().strip();
    }

    void add(Level level, String text) {
        gates.add(new Gate(level, text));
    }

    /** Whether the facts themselves are in order. */
    Gates sound(PageName page) {
        known.found(page)
                .errors()
                .forEach(error -> add(
                        Level.STOP,
                        "The facts on " + known.link(page) + " are wrong: " + MarkdownText.escaped(error) + "."));
        return this;
    }

    /** Whether data can be got back: of a host and what runs on it, or of a service. */
    Gates backups(PageName page) {
        known.sheet(page).ifPresent(sheet -> {
            if (sheet.thing() instanceof Host host) {
                boolean stateful = host.stateful().filter(one -> one.value()).isPresent();
                if (host.backup().isPresent() || stateful) {
                    backup(sheet, host.backup(), "holds data");
                }
                known.around(page).services().forEach(this::backups);
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
        return this;
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
            add(
                    Level.STOP,
                    link + " " + what + " and declares no backup: there is nothing to restore from" + accepted(reason)
                            + ".");
            return;
        }
        Backup backup = declared.get();
        if (backup.none().isPresent()) {
            add(
                    Level.CAUTION,
                    link + " has no backup, on purpose: "
                            + MarkdownText.escaped(backup.none().get().value()));
            return;
        }
        String text = "Backup of " + link + ": " + ThingValues.text(known, sheet, backup);
        String tested = backup.tested().map(day -> day.value().toString()).orElse("");
        if (warnings.containsKey("backup-on-same-host")) {
            add(
                    Level.STOP,
                    text + ". It is on the machine itself" + accepted(warnings.get("backup-on-same-host")) + ".");
        } else if (backup.restore().isEmpty() && !known.sections(thing.page()).contains("restore")) {
            String never = tested.isEmpty() ? ", and no restore was ever tested." : ".";
            add(Level.CAUTION, text + ". Nothing says how to restore it: name a runbook under `restore`" + never);
        } else if (tested.isEmpty()) {
            add(Level.CAUTION, text + ". No restore was ever tested: there is no day under `tested`.");
        } else if (warnings.containsKey("backup-not-tested")) {
            add(
                    Level.CAUTION,
                    text + ". The last test of a restore, on " + tested + ", is too long ago"
                            + accepted(warnings.get("backup-not-tested")) + ".");
        } else {
            add(Level.GO, text + ", restore tested " + tested + ".");
        }
    }

    /** A link that shows the name: a title may say the same as the words around it. */
    static String name(PageName page) {
        return MarkdownText.link("", page.path());
    }

    private static String accepted(String reason) {
        return reason.isEmpty() ? "" : " (accepted: " + MarkdownText.escaped(reason.replaceFirst("\\.$", "")) + ")";
    }

    /** Whether one can follow the runbook while its subject is down: the wiki and the names it needs. */
    Gates reachable(PageName page) {
        CoreTopic.Core core = known.lookup().ask(CoreTopic.TOPIC, List.of());
        Impact impact = new Impact(known, page);
        List<PageName> down = new ArrayList<>(impact.lost(Loss.State.DOWN));
        down.add(page);
        core.wiki().ifPresent(wiki -> {
            if (down.contains(wiki)) {
                add(
                        Level.CAUTION,
                        "This wiki (" + name(wiki) + ") is down together with " + known.link(page)
                                + ". Use a printed copy, or the file that `infrawiki export runbooks` made.");
            } else {
                add(Level.GO, "This wiki (" + name(wiki) + ") does not need " + known.link(page) + ".");
            }
        });
        List<PageName> names = core.names().stream().filter(down::contains).toList();
        if (names.contains(page)) {
            add(Level.CAUTION, "Names may not resolve while it is down. This page has addresses.");
        } else if (!names.isEmpty()) {
            add(
                    Level.CAUTION,
                    "Names may not resolve: " + known.links(names) + " is down, too. This page has addresses.");
        }
        return this;
    }

    /** Whether what one works with is on the network whose addresses change. */
    Gates standsOn(List<PageName> hosts) {
        CoreTopic.Core core = known.lookup().ask(CoreTopic.TOPIC, List.of());
        core.wiki()
                .filter(wiki -> runsOn(wiki, hosts))
                .ifPresent(wiki -> add(
                        Level.CAUTION,
                        "This wiki (" + name(wiki) + ") has an address of it. Keep a printed copy of this page."));
        List<PageName> names =
                core.names().stream().filter(page -> runsOn(page, hosts)).toList();
        if (!names.isEmpty()) {
            add(
                    Level.CAUTION,
                    "Names are resolved by addresses of it (" + known.links(names)
                            + "): change the resolvers of every network that names them, and what DHCP hands out.");
        }
        return this;
    }

    private boolean runsOn(PageName service, List<PageName> hosts) {
        return known.sheet(service)
                .filter(sheet -> sheet.thing() instanceof Service one
                        && ThingValues.targets(sheet, one.runsOn()).stream().anyMatch(hosts::contains))
                .isPresent();
    }

    /** Whether what one must have at hand is written down, and how to install. */
    Gates prepared(PageName page, Map<String, Object> host) {
        List<String> missing = new ArrayList<>();
        boolean guest = Boolean.TRUE.equals(host.get("guest"));
        boolean install = known.sections(page).contains("install");
        boolean system = !"".equals(host.get("os"));
        if (system && host.get("x") instanceof Map<?, ?> extra) {
            if (!guest && "".equals(extra.get("console"))) {
                missing.add("how to get a console (`x-console`)");
            }
            if (!install && "".equals(extra.get("media"))) {
                missing.add("where the installation media are (`x-media`)");
            }
            if ("".equals(extra.get("secrets"))) {
                missing.add("where its keys and passwords are kept (`x-secrets`)");
            }
        }
        if (!missing.isEmpty()) {
            add(Level.CAUTION, "Not written on " + known.link(page) + ": " + String.join("; ", missing) + ".");
        }
        if (install) {
            add(Level.GO, "The steps to install " + known.link(page) + " are written.");
        } else {
            add(Level.CAUTION, "No install steps are written on " + known.link(page) + ".");
        }
        return this;
    }

    /** A gate for each of these warnings that the page has. */
    Gates warnings(PageName page, Map<String, String> sentences) {
        Map<String, String> warnings = known.found(page).warnings();
        sentences.forEach((code, sentence) -> {
            String reason = warnings.get(code);
            if (reason != null) {
                add(Level.CAUTION, sentence.replace("IT", known.link(page)) + accepted(reason) + ".");
            }
        });
        return this;
    }

    /** Until when the system that is installed gets updates, where no warning says that this is over or soon will be. */
    Gates updates(PageName page, Map<String, Object> upgrade) {
        Map<String, String> warnings = known.found(page).warnings();
        String end = String.valueOf(upgrade.get("end"));
        boolean ended = Boolean.TRUE.equals(upgrade.get("ended"));
        if (!end.isEmpty()
                && !ended
                && !warnings.containsKey("os-end-of-life")
                && !warnings.containsKey("os-end-of-life-soon")) {
            add(
                    Level.GO,
                    known.link(page) + " runs " + MarkdownText.escaped(String.valueOf(upgrade.get("release")))
                            + ", which gets updates until " + end + ".");
        }
        return this;
    }

    /** Whether the backups are on something that is down together with the page. */
    Gates restorable(PageName page) {
        List<PageName> down = new Impact(known, page).lost(Loss.State.DOWN);
        List<PageName> mine = new ArrayList<>(known.around(page).services());
        mine.add(0, page);
        for (PageName one : mine) {
            known.sheet(one).ifPresent(sheet -> backup(sheet.thing())
                    .flatMap(Backup::to)
                    .flatMap(sheet::target)
                    .filter(down::contains)
                    .ifPresent(to -> add(
                            Level.CAUTION,
                            "The backup of " + known.link(one) + " is on " + known.link(to)
                                    + ", which is down together with " + known.link(page)
                                    + ": find another way to it first.")));
        }
        return this;
    }

    private static Optional<Backup> backup(Thing thing) {
        return thing instanceof Host host
                ? host.backup()
                : thing instanceof Service service ? service.backup() : Optional.empty();
    }

    /** Whether what a service needs is in use. */
    Gates needs(PageName page) {
        for (PageName need : known.around(page).needs()) {
            known.thing(Thing.class, need).ifPresent(thing -> {
                if (thing.isActive()) {
                    add(Level.GO, "It needs " + known.link(need) + ", which is in use.");
                } else {
                    add(Level.STOP, "It needs " + known.link(need) + ", which is only planned.");
                }
            });
        }
        return this;
    }
}
