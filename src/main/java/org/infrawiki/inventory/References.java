package org.infrawiki.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.infrawiki.inventory.schema.Decoding;
import org.infrawiki.inventory.schema.Ref;
import org.infrawiki.model.Link;
import org.infrawiki.model.Nearest;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Problem;
import org.jspecify.annotations.Nullable;

/** What the names of pages in fields mean, and which of them mean nothing. */
final class References {
    /** Kinds for which a name without a page is an error of its own; others are broken links. */
    private static final Set<String> TOLD = Set.of("host", "service", "network", "zone");

    private static final List<String> ANY = List.of("");

    /** A decision about {@code nas} means the host, even where a runbook of its folder is called so, too. */
    private static final List<String> THINGS = List.of("host", "service", "network", "zone", "site", "");

    /** Looking for near names is slow; one list with thousands of wrong ones must not stop the build. */
    private static final int MOST_HINTS = 200;

    private final Map<Ref, PageName> targets = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    References(Collection<Facts> facts, Resolver resolver) {
        Map<String, List<String>> names = facts.stream()
                .flatMap(page -> page.thing().stream())
                .collect(Collectors.groupingBy(
                        thing -> thing.common().kind(),
                        Collectors.mapping(thing -> thing.name().value(), Collectors.toList())));
        for (Facts page : facts) {
            for (Ref ref : page.refs()) {
                PageName found = find(ref, resolver);
                if (found != null) {
                    targets.put(ref, found);
                } else if (isTold(ref)) {
                    problems.add(unknown(ref, resolver, names));
                }
            }
        }
    }

    private static boolean isTold(Ref ref) {
        return !ref.loose()
                && !ref.kinds().isEmpty()
                && TOLD.contains(ref.kinds().get(0));
    }

    private static @Nullable PageName find(Ref ref, Resolver resolver) {
        List<String> kinds = ref.kinds().isEmpty() ? ref.loose() ? ANY : THINGS : ref.kinds();
        for (String kind : kinds) {
            PageName found = resolver.find(ref.from(), ref.text(), kind);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private Problem unknown(Ref ref, Resolver resolver, Map<String, List<String>> names) {
        String kinds = String.join(" or ", ref.kinds());
        PageName other = resolver.find(ref.from(), ref.text(), "");
        List<String> known = ref.kinds().stream()
                .flatMap(kind -> names.getOrDefault(kind, List.of()).stream())
                .toList();
        String near = problems.size() < MOST_HINTS ? Nearest.hint(ref.text(), known) : "";
        String message = "'" + Decoding.shown(ref.text()) + "' is no " + kinds
                + (other == null ? "" : "; the page " + other + " is of another kind");
        String cure = ref.text().indexOf(',') > 0
                ? "several are written as a list: [" + Decoding.shown(ref.text()) + "]"
                : "make a page for it, or write the name of one that there is";
        String hint = near.isEmpty() ? cure : near;
        return Problem.error("unknown-" + ref.kinds().get(0), ref.where(), message, hint);
    }

    Optional<PageName> target(Ref ref) {
        return Optional.ofNullable(targets.get(ref));
    }

    List<Problem> problems() {
        return problems;
    }

    /** The links that a page's fields make: absolute where the page is known, else as typed, so that it is missed. */
    List<Link> links(Facts facts) {
        List<Link> links = new ArrayList<>();
        for (Ref ref : facts.refs()) {
            PageName target = targets.get(ref);
            if (target != null) {
                links.add(new Link(Link.Type.FIELD, "/" + target.path(), "", ref.where()));
            } else if (!ref.loose() && !isTold(ref)) {
                links.add(new Link(Link.Type.FIELD, ref.text(), "", ref.where()));
            }
        }
        return links;
    }
}
