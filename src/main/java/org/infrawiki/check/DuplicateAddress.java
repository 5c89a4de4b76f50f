package org.infrawiki.check;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.infrawiki.inventory.AddressUse;
import org.infrawiki.inventory.Host;
import org.infrawiki.inventory.Service;
import org.infrawiki.inventory.net.IpAddress;
import org.infrawiki.inventory.net.Prefix;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;

/**
 * One address on two interfaces. An address that several services share (a floating one) is no clash, nor is one that
 * two networks have each for itself, nor a link-local one (RFC 4291, RFC 3927), which counts on its own link only.
 */
@AutoService(Check.class)
public final class DuplicateAddress extends Rule {
    private static final List<Prefix> LOCAL = Stream.of("127.0.0.0/8", "169.254.0.0/16", "::1/128", "fe80::/10")
            .flatMap(text -> Prefix.parse(text).optional().stream())
            .toList();

    public DuplicateAddress() {
        super(
                "duplicate-address",
                Severity.ERROR,
                "Two interfaces have the same address. Both are unreachable half of the time, and which half changes."
                        + " Planned hosts keep their addresses for themselves, too.");
    }

    @Override
    void look(View view, Consumer<Problem> found) {
        List<AddressUse> same = new ArrayList<>();
        for (AddressUse use : view.inventory().plan().uses()) {
            if (!same.isEmpty() && !same.get(0).ip().equals(use.ip())) {
                same.clear();
            }
            if (!isLocal(use.ip())) {
                same.stream()
                        .filter(other -> clash(view, other, use))
                        .findFirst()
                        .ifPresent(first -> found.accept(problem(
                                use.where(),
                                use.ip() + " is on " + shown(use) + " and on " + shown(first) + " (" + first.where()
                                        + ")",
                                "give one of them another address")));
                // The first few are enough to find a clash, and a thousand copies must not cost a million looks.
                if (same.size() < 8) {
                    same.add(use);
                }
            }
        }
    }

    static boolean isLocal(IpAddress ip) {
        return LOCAL.stream().anyMatch(prefix -> prefix.contains(ip));
    }

    private static boolean clash(View view, AddressUse first, AddressUse second) {
        Optional<PageName> left = first.network().map(network -> network.page());
        Optional<PageName> right = second.network().map(network -> network.page());
        if (left.isPresent() && right.isPresent() && !left.equals(right)) {
            return false;
        }
        if (first.owner() instanceof Service && second.owner() instanceof Service) {
            return false;
        }
        return !carries(view, first, second) && !carries(view, second, first);
    }

    /** Whether a service has the address of a host that it runs on. */
    private static boolean carries(View view, AddressUse host, AddressUse service) {
        return host.owner() instanceof Host on
                && service.owner() instanceof Service runs
                && runs.runsOn().stream()
                        .anyMatch(ref -> view.inventory().target(ref).equals(Optional.of(on.page())));
    }

    private static String shown(AddressUse use) {
        return use.on()
                .map(on -> on.name().value() + " of " + use.owner().name().value())
                .orElseGet(() -> "the service " + use.owner().name().value());
    }
}
