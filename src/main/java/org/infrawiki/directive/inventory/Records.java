package org.infrawiki.directive.inventory;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.infrawiki.inventory.Host;
import org.infrawiki.inventory.Service;
import org.infrawiki.inventory.Thing;
import org.infrawiki.inventory.Zone;
import org.infrawiki.inventory.dns.DnsRecord;
import org.infrawiki.inventory.dns.DynamicName;
import org.infrawiki.inventory.dns.Withheld;
import org.infrawiki.inventory.dns.ZoneData;
import org.infrawiki.model.Lookup;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Site;
import org.infrawiki.model.Topic;
import org.infrawiki.model.Where;

/**
 * The question "which DNS records does this zone hold?", of a host or service "which does it make?". Argument: the page.
 * A zone has up to three tables: its records, names whose address changes, and what is kept out of it. A record of a zone
 * also says what is wrong at the place in the front matter that it comes from.
 */
@AutoService(Topic.class)
@SuppressWarnings("rawtypes") // a class literal has no type arguments
public final class Records implements Shown<Optional<List<Part>>> {
    private static final Records TOPIC = new Records();

    /** Nothing for a page that is of another kind. */
    static Optional<List<Part>> ask(Lookup lookup, PageName page) {
        return lookup.ask(TOPIC, page);
    }

    @Override
    public String name() {
        return "record-tables";
    }

    @Override
    public Optional<List<Part>> answer(Site site, List<String> args) {
        return Optional.ofNullable(site.page(new PageName(args.get(0))))
                .map(page -> new Subject(site, page))
                .filter(subject -> subject.thing().filter(Records::mayHave).isPresent())
                .map(Records::of);
    }

    private static boolean mayHave(Thing thing) {
        return thing instanceof Host || thing instanceof Service || thing instanceof Zone;
    }

    static List<Part> of(Subject subject) {
        Optional<Zone> zone = subject.inventory().zone(subject.page().name());
        List<Part> parts = new ArrayList<>();
        if (zone.isPresent()) {
            subject.dns().zone(zone.get().page()).ifPresent(data -> zone(subject, data, parts));
        } else {
            parts.add(Part.table(
                    "made-records",
                    "DNS records",
                    List.of("Name", "TTL", "Type", "Value"),
                    subject.dns().madeBy(subject.page().name()).stream()
                            .map(record -> cells(record).subList(0, 4))
                            .toList()));
        }
        return parts.stream().filter(part -> !part.isEmpty()).toList();
    }

    private static void zone(Subject subject, ZoneData data, List<Part> parts) {
        Pills pills = Pills.of(subject, data);
        parts.add(Part.table(
                "made-records",
                "DNS records",
                List.of("Name", "TTL", "Type", "Value", "From"),
                data.records().stream()
                        .map(record -> {
                            List<Cell> cells = cells(record);
                            cells.add(pills.below(from(subject, record.page()), record.where()));
                            return List.copyOf(cells);
                        })
                        .toList()));
        parts.add(Part.table(
                "made-dynamic",
                "Names with a changing address",
                List.of("Name", "Type", "Host", "Kept at", "From"),
                data.dynamic().stream().map(name -> dynamic(subject, name)).toList()));
        parts.add(Part.table(
                "made-withheld",
                "Kept out of this public zone",
                List.of("Name", "Type", "Value", "Why", "From"),
                data.withheld().stream()
                        .map(withheld -> withheld(subject, withheld))
                        .toList()));
    }

    private static List<Cell> cells(DnsRecord record) {
        return new ArrayList<>(List.of(
                Cell.mono(record.name().absolute()),
                Cell.text(Long.toString(record.ttl())),
                Cell.text(record.type()),
                Cell.mono(record.data())));
    }

    private static List<Cell> dynamic(Subject subject, DynamicName name) {
        return List.of(
                Cell.mono(name.name().absolute()),
                Cell.text(name.type()),
                Cell.of(subject.link(name.host())),
                name.dyn().map(kept -> Cell.mono(kept.absolute())).orElse(Cell.text("the name itself")),
                from(subject, name.page()));
    }

    private static List<Cell> withheld(Subject subject, Withheld withheld) {
        DnsRecord record = withheld.record();
        return List.of(
                Cell.mono(record.name().absolute()),
                Cell.text(record.type()),
                Cell.mono(record.data()),
                Cell.of(Piece.pill(withheld.code(), Piece.Look.ERROR)),
                from(subject, record.page()));
    }

    /** What is wrong at the places that records come from. */
    private record Pills(Map<Where, List<Piece>> at) {
        static Pills of(Subject subject, ZoneData data) {
            Map<Where, List<Piece>> at = new HashMap<>();
            data.records().stream()
                    .map(record -> record.where().path())
                    .distinct()
                    .flatMap(path -> subject.problemsIn(path).stream())
                    .collect(Collectors.groupingBy(Problem::where))
                    .forEach((where, problems) -> at.put(where, Subject.pills(problems)));
            return new Pills(at);
        }

        Cell below(Cell from, Where where) {
            return from.with(at.getOrDefault(where, List.of()));
        }
    }

    private static Cell from(Subject subject, PageName page) {
        return page.equals(subject.page().name()) ? Cell.text("this page") : Cell.of(subject.link(page));
    }
}
