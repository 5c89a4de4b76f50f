package org.infrawiki.runbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.infrawiki.inventory.Host;
import org.infrawiki.inventory.Inventory;
import org.infrawiki.inventory.Ssh;
import org.infrawiki.inventory.net.IpAddress;
import org.infrawiki.inventory.schema.Placed;
import org.infrawiki.model.PageName;
import org.infrawiki.render.template.MarkdownText;

/**
 * How to log in to a host: by address, since names may be what is broken.
 *
 * @param command that logs in; empty where no address is known
 * @param root what a command stands behind that only root may carry out; whoever logs in as somebody else needs sudo
 * @param keys the command that shows its host keys; the last host on the way asks, since nobody else may reach it
 * @param way the hosts on the way, the last first
 */
record Login(String command, String root, String keys, List<PageName> way) {
    static final Login NONE = new Login("", "", "", List.of());

    private static final long SSH_PORT = 22;

    Login {
        way = List.copyOf(way);
    }

    static Login of(Inventory inventory, Host host) {
        Optional<IpAddress> address = address(host);
        boolean none =
                host.ssh().isEmpty() && (host.os().isEmpty() || !Shell.of(host).unix());
        if (address.isEmpty() || none) {
            return NONE;
        }
        List<Host> way = way(inventory, host);
        String keyscan = "ssh-keyscan " + port(host) + address.get();
        String command = command(host, address.get().toString(), way);
        String asks = way.isEmpty() ? "" : command(way.get(0), place(way.get(0)), way.subList(1, way.size())) + ' ';
        return new Login(
                command,
                user(host).isEmpty() || user(host).equals("root@")
                        ? command
                        : command.replaceFirst("ssh ", "ssh -t ") + " sudo",
                asks + keyscan + " | ssh-keygen -lf -",
                way.stream().map(Host::page).toList());
    }

    /** The hosts on the way, the last first; each is reached by way of its own. */
    private static List<Host> way(Inventory inventory, Host host) {
        List<Host> way = new ArrayList<>();
        Set<PageName> seen = new HashSet<>(Set.of(host.page()));
        Optional<Host> next = jump(inventory, host);
        while (next.isPresent() && seen.add(next.get().page())) {
            way.add(next.get());
            next = jump(inventory, next.get());
        }
        return way;
    }

    private static Optional<Host> jump(Inventory inventory, Host host) {
        return host.ssh().flatMap(Ssh::jump).flatMap(inventory::host).filter(way -> !place(way)
                .isEmpty());
    }

    private static String command(Host host, String place, List<Host> way) {
        StringBuilder jumps = new StringBuilder();
        way.forEach(one -> jumps.insert(0, jumps.isEmpty() ? "" : ",").insert(0, hop(one)));
        return "ssh " + port(host) + (jumps.isEmpty() ? "" : "-J " + jumps + ' ') + user(host) + place;
    }

    /** A host on the way, as the option -J has it. */
    private static String hop(Host host) {
        String place = place(host);
        String port = port(host);
        return user(host)
                + (place.contains(":") ? "[" + place + "]" : place)
                + (port.isEmpty() ? "" : ":" + port.replaceAll("\\D", ""));
    }

    /** Its address, or a name that leads to it where the provider changes the address. */
    private static String place(Host host) {
        return address(host)
                .map(IpAddress::toString)
                .or(() -> host.names().stream().findFirst().map(name -> name.value()
                        .text()))
                .or(() -> host.interfaces().stream()
                        .flatMap(on -> on.dyn().stream())
                        .findFirst()
                        .map(name -> name.value().text()))
                .orElse("");
    }

    private static Optional<IpAddress> address(Host host) {
        return HostValues.first(
                host.interfaces().stream().flatMap(on -> on.fixed().stream()).toList());
    }

    private static String user(Host host) {
        return host.ssh()
                .flatMap(Ssh::user)
                .map(user -> MarkdownText.shell(user.value()) + '@')
                .orElse("");
    }

    /** The option that names the port, where it is not the usual one. */
    private static String port(Host host) {
        return host.ssh()
                .flatMap(Ssh::port)
                .map(Placed::value)
                .filter(port -> port != SSH_PORT)
                .map(port -> "-p " + port + ' ')
                .orElse("");
    }
}
