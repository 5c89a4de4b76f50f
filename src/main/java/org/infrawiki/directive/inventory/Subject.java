package org.infrawiki.directive.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.infrawiki.inventory.Backup;
import org.infrawiki.inventory.Host;
import org.infrawiki.inventory.Interface;
import org.infrawiki.inventory.Inventory;
import org.infrawiki.inventory.Network;
import org.infrawiki.inventory.Party;
import org.infrawiki.inventory.Release;
import org.infrawiki.inventory.Releases;
import org.infrawiki.inventory.Service;
import org.infrawiki.inventory.Status;
import org.infrawiki.inventory.Thing;
import org.infrawiki.inventory.dns.Dns;
import org.infrawiki.inventory.dns.DnsRecord;
import org.infrawiki.inventory.schema.Placed;
import org.infrawiki.inventory.schema.Ref;
import org.infrawiki.model.Findings;
import org.infrawiki.model.Page;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;
import org.infrawiki.model.Site;
import org.infrawiki.render.Context;

/**
 * A page of the wiki with what is known of it, in pieces ready to be shown.
 *
 * @param site the wiki
 * @param page the page
 */
record Subject(Site site, Page page) {
    /** Whether a page describes nothing, so that nothing about the inventory needs to be asked for it. */
    static boolean isPlain(Context context) {
        return context.lookup()
                .meta(context.page(), "kind")
                .filter(kind -> !kind.equals("page") && !kind.equals("post"))
                .isEmpty();
    }

    Inventory inventory() {
        return site.part(Inventory.class);
    }

    Dns dns() {
        return site.part(Dns.class);
    }

    Optional<Thing> thing() {
        return inventory().thing(page.name());
    }

    /** What the checks found on the page. */
    List<Problem> problems() {
        return problemsIn(page.source());
    }

    List<Problem> problemsIn(String path) {
        return site.part(Findings.class).in(path);
    }

    Piece link(PageName target) {
        return Piece.link(site.title(target), target);
    }

    Piece link(Thing thing) {
        return Piece.link(thing.name().value(), thing.page());
    }

    /** A page that a field names, or the text it holds instead. */
    Piece link(Ref ref) {
        Optional<PageName> target = inventory().target(ref);
        return target.map(this::link).orElse(Piece.of(ref.text()));
    }

    Cell links(Collection<Ref> refs) {
        return Cell.list(refs.stream().map(this::link).toList());
    }

    Cell link(Optional<Ref> ref) {
        return ref.map(one -> Cell.of(link(one))).orElse(Cell.EMPTY);
    }

    Cell pages(Collection<PageName> names) {
        return Cell.list(names.stream().map(this::link).toList());
    }

    Piece party(Party party) {
        if (party instanceof Party.OfHost host) {
            return link(host.host());
        }
        return party instanceof Party.At at
                ? Piece.mono(at.address().toString())
                : Piece.mono(((Party.Named) party).name().text());
    }

    static Cell monos(Collection<? extends Placed<?>> values) {
        return Cell.list(values.stream()
                .map(value -> Piece.mono(value.value().toString()))
                .toList());
    }

    static Cell stacked(Collection<? extends Placed<?>> values) {
        return Cell.stacked(values.stream()
                .map(value -> Piece.mono(value.value().toString()))
                .toList());
    }

    Cell status() {
        Optional<Status> status = thing().filter(one -> one instanceof Host || one instanceof Service)
                .map(Thing::status);
        return status.map(is -> Cell.of(
                        switch (is) {
                            case ACTIVE -> Piece.pill("active", Piece.Look.GOOD);
                            case PLANNED -> Piece.pill("planned", Piece.Look.WARNING);
                            case RETIRED -> Piece.pill("retired", Piece.Look.MARK);
                        }))
                .orElse(Cell.EMPTY);
    }

    Cell wrong() {
        return Cell.stacked(pills(problems()));
    }

    /** What is wrong, a pill for each code, errors first; notes are no faults. */
    static List<Piece> pills(List<Problem> problems) {
        List<Piece> pills = new ArrayList<>();
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING)) {
            Piece.Look look = severity == Severity.ERROR ? Piece.Look.ERROR : Piece.Look.WARNING;
            problems.stream()
                    .filter(problem -> problem.severity() == severity)
                    .map(problem -> Piece.pill(problem.code(), look))
                    .distinct()
                    .forEach(pills::add);
        }
        return pills;
    }

    Optional<Release> release(Host host) {
        Releases releases = site.derived(Releases.class, all -> Releases.shipped());
        return host.os().map(Placed::value).flatMap(releases::of);
    }

    /** The day after which a host's release gets no updates, marked when that is near or past. */
    Cell endOfLife(Host host) {
        Optional<Release> release = release(host);
        String end = release.flatMap(Release::end).map(Object::toString).orElse("");
        if (end.isEmpty()) {
            return Cell.EMPTY;
        }
        boolean over = problems().stream().anyMatch(problem -> problem.code().equals("os-end-of-life"));
        boolean soon = problems().stream().anyMatch(problem -> problem.code().equals("os-end-of-life-soon"));
        return over
                ? Cell.of(Piece.pill(end, Piece.Look.ERROR))
                : Cell.of(soon ? Piece.pill(end, Piece.Look.WARNING) : Piece.of(end));
    }

    /** The addresses of a host as typed, a line each. */
    Cell addresses(Host host) {
        return Cell.stacked(host.interfaces().stream()
                .flatMap(on -> on.addresses().stream())
                .map(address -> address.value()
                        .fixed()
                        .map(ip -> Piece.mono(ip.toString()))
                        .orElseGet(() -> Piece.of(address.value().toString())))
                .toList());
    }

    /** The network that an interface is on: the one it names, else those that hold its addresses. */
    List<Network> networks(Interface on) {
        Optional<Network> named = on.network().flatMap(inventory()::network);
        return named.map(List::of).orElseGet(() -> on.fixed().stream()
                .flatMap(ip -> inventory().plan().holding(ip).stream())
                .distinct()
                .toList());
    }

    /** The networks of a host, each once. */
    List<PageName> networks(Host host) {
        return host.interfaces().stream()
                .flatMap(on -> networks(on).stream())
                .map(Thing::page)
                .distinct()
                .toList();
    }

    /** The pages of things that are not retired, in order. */
    static List<PageName> kept(Collection<? extends Thing> things) {
        return things.stream()
                .filter(thing -> !thing.isRetired())
                .map(Thing::page)
                .distinct()
                .toList();
    }

    /** The names with addresses that the page gives, each once. */
    List<Piece> names() {
        return dns().madeBy(page.name()).stream()
                .filter(record -> record.address().isPresent())
                .map(DnsRecord::name)
                .distinct()
                .map(name -> Piece.mono(name.text()))
                .toList();
    }

    /** How it is backed up, in a few words. */
    Cell backup(Optional<Backup> declared) {
        if (declared.isEmpty()) {
            return Cell.EMPTY;
        }
        Backup backup = declared.get();
        if (backup.none().isPresent()) {
            return Cell.of(
                    Piece.pill("none", Piece.Look.WARNING),
                    Piece.of(" " + backup.none().get().value()));
        }
        List<Piece> line = new ArrayList<>();
        backup.method().ifPresent(method -> line.add(Piece.of(method.value())));
        backup.to().ifPresent(to -> {
            line.add(Piece.of(line.isEmpty() ? "to " : ", to "));
            line.add(link(to));
        });
        backup.schedule().ifPresent(when -> line.add(Piece.of((line.isEmpty() ? "" : ", ") + when.value())));
        List<List<Piece>> lines = new ArrayList<>();
        if (!line.isEmpty()) {
            lines.add(line);
        }
        backup.keep().ifPresent(keep -> lines.add(List.of(Piece.of("keeps " + keep.value()))));
        backup.tested().ifPresent(day -> lines.add(List.of(Piece.of("last restored " + day.value()))));
        backup.restore().ifPresent(how -> lines.add(List.of(Piece.of("restore: "), link(how))));
        return new Cell(lines);
    }
}
