package org.infrawiki.directive.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.infrawiki.inventory.Address;
import org.infrawiki.inventory.Host;
import org.infrawiki.inventory.Interface;
import org.infrawiki.inventory.Network;
import org.infrawiki.inventory.Release;
import org.infrawiki.inventory.Ssh;
import org.infrawiki.inventory.schema.Placed;

/** The facts of a host. */
record HostCard(Subject subject, Host host) {
    /** More names stand in the table of names only. */
    private static final int NAMES = 6;

    private static final long SSH_PORT = 22;

    void add(Card.Facts facts) {
        facts.text("Role", host.role())
                .text("Hardware", host.hardware())
                .add("Site", subject.link(host.site()))
                .add("Guest of", subject.link(host.vmOn()))
                .add("Addresses", addresses())
                .add("Names", names())
                .add("System", system())
                .add("Services", subject.pages(Subject.kept(subject.inventory().servicesOn(host))))
                .add("Guests", subject.pages(Subject.kept(subject.inventory().guests(host))))
                .add("Depends on", subject.links(host.dependsOn()))
                .add("Uses", subject.links(host.uses()))
                .add("Backup", subject.backup(host.backup()))
                .add("Login", login())
                .add("Packages by", words(host.packageManagers()))
                .add("FAI classes", words(host.classes()))
                .add(
                        "Installed",
                        host.installed()
                                .map(day -> Cell.text(day.value().toString()))
                                .orElse(Cell.EMPTY));
    }

    private static Cell words(List<Placed<String>> words) {
        return Cell.list(words.stream().map(word -> Piece.of(word.value())).toList());
    }

    private Cell addresses() {
        List<List<Piece>> lines = new ArrayList<>();
        for (Interface on : host.interfaces()) {
            for (Placed<Address> address : on.addresses()) {
                lines.add(line(on, address.value()));
            }
        }
        return new Cell(lines);
    }

    private List<Piece> line(Interface on, Address address) {
        List<Piece> line = new ArrayList<>();
        line.add(Piece.mono(on.name().value() + " " + address));
        Optional<Network> network = address.fixed()
                .flatMap(ip -> subject.inventory().plan().networkOf(on, ip))
                .or(() -> on.network().flatMap(subject.inventory()::network));
        network.ifPresent(known -> {
            line.add(Piece.of(" on "));
            line.add(Piece.link(known.common().title(), known.page()));
        });
        if (address.isDynamic()) {
            on.dyn().ifPresent(kept -> {
                line.add(Piece.of(" at "));
                line.add(Piece.mono(kept.value().text()));
            });
        }
        return line;
    }

    private Cell names() {
        List<Piece> names = subject.names();
        if (names.size() <= NAMES) {
            return Cell.stacked(names);
        }
        List<Piece> some = new ArrayList<>(names.subList(0, NAMES - 1));
        some.add(Piece.of("and " + (names.size() - NAMES + 1) + " more"));
        return Cell.stacked(some);
    }

    private Cell system() {
        if (host.os().isEmpty()) {
            return Cell.EMPTY;
        }
        List<Piece> line = new ArrayList<>();
        line.add(Piece.of(host.os().get().value()));
        Cell end = subject.endOfLife(host);
        if (!end.isEmpty()) {
            Piece day = end.lines().get(0).get(0);
            line.add(Piece.of(", supported until "));
            line.add(day);
            String longer = subject.release(host).map(Release::supports).orElse("");
            if (!longer.isEmpty()) {
                line.add(Piece.of(" (" + longer + ")"));
            }
        }
        return new Cell(List.of(line));
    }

    private Cell login() {
        if (host.ssh().isEmpty()) {
            return Cell.EMPTY;
        }
        Ssh ssh = host.ssh().get();
        List<Piece> line = new ArrayList<>();
        String port = ssh.port()
                .filter(number -> number.value() != SSH_PORT)
                .map(number -> " -p " + number.value())
                .orElse("");
        String user = ssh.user().map(name -> name.value() + "@").orElse("");
        String name = subject.names().stream()
                .findFirst()
                .map(Piece::text)
                .orElse(host.name().value());
        line.add(Piece.mono("ssh" + port + " " + user + name));
        ssh.jump().ifPresent(jump -> {
            line.add(Piece.of(" by way of "));
            line.add(subject.link(jump));
        });
        return new Cell(List.of(line));
    }
}
