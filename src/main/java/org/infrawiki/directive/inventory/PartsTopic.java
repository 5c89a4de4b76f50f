package org.infrawiki.directive.inventory;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import org.infrawiki.inventory.Host;
import org.infrawiki.inventory.Loss;
import org.infrawiki.inventory.Service;
import org.infrawiki.inventory.Thing;
import org.infrawiki.inventory.Zone;
import org.infrawiki.model.Digest;
import org.infrawiki.model.Lookup;
import org.infrawiki.model.Page;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Site;
import org.infrawiki.model.Topic;

/** The question "which tables stand below the text of this page?". Argument: the page. */
@AutoService(Topic.class)
@SuppressWarnings("rawtypes") // a class literal has no type arguments
public final class PartsTopic implements Shown<List<Part>> {
    private static final PartsTopic TOPIC = new PartsTopic();

    static List<Part> ask(Lookup lookup, PageName page) {
        return lookup.ask(TOPIC, page);
    }

    @Override
    public String name() {
        return "parts";
    }

    @Override
    public List<Part> answer(Site site, List<String> args) {
        Page page = site.page(new PageName(args.get(0)));
        if (page == null) {
            return List.of();
        }
        Subject subject = new Subject(site, page);
        return subject.thing().map(thing -> parts(subject, thing)).orElse(List.of());
    }

    /** Piece by piece, and not by its text, which is put together slowly: every page about a thing asks. */
    @Override
    public void digest(List<Part> answer, Digest into) {
        into.put(answer.size());
        answer.forEach(part -> part.digest(into));
    }

    private static List<Part> parts(Subject subject, Thing thing) {
        List<Part> parts = new ArrayList<>();
        if (thing instanceof Host host) {
            HostParts own = new HostParts(subject, host);
            parts.add(own.interfaces());
            parts.add(own.services());
            parts.add(own.guests());
        } else if (thing instanceof Service service) {
            ServiceParts own = new ServiceParts(subject, service);
            parts.add(own.names());
            parts.add(own.software());
        }
        if (thing instanceof Host || thing instanceof Service) {
            parts.add(losses(subject, subject.inventory().graph().losses(thing.page())));
        }
        if (thing instanceof Host || thing instanceof Service || thing instanceof Zone) {
            parts.addAll(Records.of(subject));
        }
        return parts.stream().filter(part -> !part.isEmpty()).toList();
    }

    private static Part losses(Subject subject, List<Loss> losses) {
        return Part.table(
                "made-losses",
                "What depends on it",
                List.of("Page", "Without it", "By way of"),
                losses.stream()
                        .map(loss -> List.of(
                                Cell.of(subject.link(loss.page())),
                                Cell.of(
                                        loss.state() == Loss.State.DOWN
                                                ? Piece.pill("down", Piece.Look.ERROR)
                                                : Piece.pill("degraded", Piece.Look.WARNING)),
                                way(subject, loss.path())))
                        .toList());
    }

    /** What stands between the page and what it breaks; nothing where that depends on it directly. */
    private static Cell way(Subject subject, List<PageName> path) {
        List<Piece> line = new ArrayList<>();
        for (int i = 1; i < path.size() - 1; i++) {
            if (i > 1) {
                line.add(Piece.of(" → "));
            }
            line.add(subject.link(path.get(i)));
        }
        return line.isEmpty() ? Cell.EMPTY : new Cell(List.of(line));
    }
}
