package org.infrawiki.runbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.infrawiki.inventory.Loss;
import org.infrawiki.inventory.Service;
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
        return out.isEmpty()
                ? "- **GO** No fact that is written here speaks against it."
                : out.toString().strip();
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
        new BackupGates(known, this).of(page);
        return this;
    }

    /** Whether the backups are on something that is down together with the page. */
    Gates restorable(PageName page) {
        new BackupGates(known, this).within(page);
        return this;
    }

    /** A link that shows the name: a title may say the same as the words around it. */
    static String name(PageName page) {
        return MarkdownText.link("", page.path());
    }

    static String accepted(String reason) {
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

    /** Whether one can look at a machine that does not answer; a guest is looked at through its host. */
    Gates console(PageName page, Map<String, Object> host) {
        boolean guest = Boolean.TRUE.equals(host.get("guest"));
        if (guest || "".equals(host.get("os")) || !(host.get("x") instanceof Map<?, ?> extra)) {
            return this;
        }
        if ("".equals(extra.get("console"))) {
            add(Level.CAUTION, "How to get a console is not written: add `x-console` to " + known.link(page) + ".");
        } else {
            add(Level.GO, "How to get a console is written on " + known.link(page) + ".");
        }
        return this;
    }

    /** Whether one can see that a service works. */
    Gates visible(PageName page, Map<String, Object> service) {
        if (!"".equals(service.get("check")) || known.sections(page).contains("verify")) {
            add(Level.GO, "How to see whether " + known.link(page) + " works is written.");
        } else if (!known.found(page).warnings().containsKey("public-service-without-check")) {
            add(
                    Level.CAUTION,
                    "How to see whether it works is not written: add `check` or a section *Verify* to "
                            + known.link(page) + ".");
        }
        return this;
    }

    /** Whether a service has a host to be on. */
    Gates housed(PageName page, Map<String, Object> service) {
        if ("".equals(service.get("hosts"))) {
            add(Level.STOP, "No host is written: add `runs_on` to " + known.link(page) + ".");
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
