package org.infrawiki.directive;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.infrawiki.model.Call;
import org.infrawiki.model.Delta;
import org.infrawiki.model.Digest;
import org.infrawiki.model.Lookup;
import org.infrawiki.model.Page;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Reach;
import org.infrawiki.model.Resolution;
import org.infrawiki.model.Site;
import org.infrawiki.model.Topic;
import org.infrawiki.query.Match;
import org.infrawiki.render.Scan;
import org.jspecify.annotations.Nullable;

/**
 * The question "which trails is this page on, and what comes before and after it?". A trail is a page that names others
 * in an order, line by line in its field {@code trail}:
 *
 * <pre>
 * link TARGET · names NAME NAME … · pages SPEC SORT REVERSE · sort KEYS · reverse · circular      (tabs between)
 * </pre>
 */
@AutoService(Topic.class)
@SuppressWarnings("rawtypes") // the service is found without its type argument
public final class Trails implements Topic<List<Trails.Stop>> {
    private static final Topic<List<Stop>> TOPIC = new Trails();
    private static final String FIELD = "trail";

    /**
     * A page on a trail.
     *
     * @param trail the page that makes the trail
     * @param before the page before it, or null
     * @param after the page after it, or null
     */
    record Stop(
            Neighbour trail,
            @Nullable Neighbour before,
            @Nullable Neighbour after) {}

    /** A page with its title. */
    record Neighbour(PageName name, String title) {}

    static List<Stop> ask(Lookup lookup, PageName page) {
        return lookup.ask(TOPIC, page);
    }

    /** Notes a visible or invisible link as a stop. */
    static void stop(String target, Scan scan) {
        scan.addMeta(FIELD, "link\t" + oneLine(target));
    }

    /** Notes what {@code pages} or {@code pagenames} mean as stops. */
    static void declare(Call call, String sort, Scan scan) {
        String names = call.get("pagenames");
        if (names != null) {
            scan.addMeta(FIELD, "names\t" + oneLine(names));
        } else if (call.get("pages") != null) {
            scan.addMeta(
                    FIELD,
                    "pages\t" + oneLine(call.get("pages", "")) + "\t" + oneLine(call.get("sort", sort)) + "\t"
                            + (call.yes("reverse", false) ? "reverse" : ""));
        }
    }

    /** Notes what holds for the whole trail. */
    static void options(Call call, Scan scan) {
        if (call.get("sort") != null) {
            scan.addMeta(FIELD, "sort\t" + oneLine(call.get("sort", "")));
        }
        for (String option : List.of("reverse", "circular")) {
            if (call.yes(option, false)) {
                scan.addMeta(FIELD, option);
            }
        }
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    @Override
    public String name() {
        return "trails";
    }

    @Override
    public List<Stop> answer(Site site, List<String> args) {
        if (!site.hasField(FIELD)) {
            return List.of();
        }
        return site.derived(Index.class, Index::new).stops.getOrDefault(new PageName(args.get(0)), List.of());
    }

    @Override
    public Reach reach(Delta delta) {
        return Reach.allIf(delta.uses(FIELD));
    }

    @Override
    public void digest(List<Stop> answer, Digest into) {
        into.put(answer.size());
        for (Stop stop : answer) {
            put(stop.trail(), into);
            put(stop.before(), into);
            put(stop.after(), into);
        }
    }

    private static void put(@Nullable Neighbour neighbour, Digest into) {
        into.put(neighbour == null ? "" : neighbour.name().path()).put(neighbour == null ? "" : neighbour.title());
    }

    /** All trails of a site, by page on one. */
    private static final class Index {
        private final Map<PageName, List<Stop>> stops = new HashMap<>();
        private final Site site;

        Index(Site site) {
            this.site = site;
            for (Page page : site.pages()) {
                String trail = page.meta(FIELD);
                if (trail != null) {
                    walk(
                            page.name(),
                            trail.lines().map(line -> line.split("\t", -1)).toList());
                }
            }
        }

        private void walk(PageName trail, List<String[]> lines) {
            Set<PageName> members = new LinkedHashSet<>();
            String sort = "";
            boolean reverse = false;
            boolean circular = false;
            for (String[] line : lines) {
                switch (line[0]) {
                    case "link" -> {
                        Resolution found = site.resolve(trail, line[1]);
                        add(found.name(), members);
                    }
                    case "names" -> {
                        for (String name :
                                line[1].replaceAll("(?<=^| )/+|/+(?= |$)", "").split(" ", -1)) {
                            add(name.isEmpty() ? null : new PageName(name), members);
                        }
                    }
                    case "pages" -> matching(trail, line[1], line[2], line[3].equals("reverse"), members);
                    case "sort" -> sort = line[1];
                    case "reverse" -> reverse = true;
                    default -> circular = true;
                }
            }
            List<PageName> order = new ArrayList<>(members);
            if (!sort.isEmpty()) {
                order = new ArrayList<>(Match.in(site, "page(*)", trail, sort).names());
                order.retainAll(members);
            }
            if (reverse) {
                Collections.reverse(order);
            }
            lay(trail, order, circular);
        }

        private void add(@Nullable PageName name, Set<PageName> members) {
            Page page = name == null ? null : site.page(name);
            if (page != null && !page.internal()) {
                members.add(page.name());
            }
        }

        private void matching(PageName trail, String spec, String sort, boolean reverse, Set<PageName> members) {
            List<PageName> found =
                    new ArrayList<>(Match.in(site, spec, trail, sort).names());
            if (reverse) {
                Collections.reverse(found);
            }
            found.stream().filter(name -> !name.equals(trail)).forEach(name -> add(name, members));
        }

        private void lay(PageName trail, List<PageName> order, boolean circular) {
            int last = order.size() - 1;
            for (int i = 0; i <= last; i++) {
                PageName before = i > 0 ? order.get(i - 1) : circular && last > 0 ? order.get(last) : null;
                PageName after = i < last ? order.get(i + 1) : circular && last > 0 ? order.get(0) : null;
                stops.computeIfAbsent(order.get(i), name -> new ArrayList<>())
                        .add(new Stop(neighbour(trail), titled(before), titled(after)));
            }
        }

        private @Nullable Neighbour titled(@Nullable PageName name) {
            return name == null ? null : neighbour(name);
        }

        private Neighbour neighbour(PageName name) {
            return new Neighbour(name, site.title(name));
        }
    }
}
