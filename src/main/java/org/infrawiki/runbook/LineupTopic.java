package org.infrawiki.runbook;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.infrawiki.inventory.Backup;
import org.infrawiki.inventory.Derived;
import org.infrawiki.inventory.Host;
import org.infrawiki.inventory.Inventory;
import org.infrawiki.inventory.Service;
import org.infrawiki.inventory.Thing;
import org.infrawiki.inventory.net.IpAddress;
import org.infrawiki.inventory.schema.Ref;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Site;
import org.infrawiki.model.Topic;
import org.infrawiki.model.Value;
import org.infrawiki.render.template.MarkdownText;

/**
 * A line about everything that is in use, in the order in which to start it. In a wiki of thousands of hosts and services
 * the pages about all of them show this and no more, and change only with it. No arguments.
 */
@AutoService(Topic.class)
@SuppressWarnings("rawtypes") // the service is found without its type argument
public final class LineupTopic implements Derived<List<LineupTopic.Line>> {
    static final LineupTopic TOPIC = new LineupTopic();

    /**
     * A host or service. All but the name and the addresses is markdown, and empty where nothing is known.
     *
     * @param host whether it is a host
     * @param link to its page
     * @param name of it
     * @param addresses of a host
     * @param place of a host: a link to its site or to the host that it is a guest of
     * @param login the command that logs in to a host
     * @param console of a host
     * @param on links to the hosts of a service
     * @param units of a service, or the command that tells whether it works
     * @param backup a link to where its backup is
     */
    record Line(
            boolean host,
            String link,
            String name,
            List<String> addresses,
            String place,
            String login,
            String console,
            String on,
            String units,
            String backup) {}

    @Override
    public String name() {
        return "lineup";
    }

    @Override
    public List<Line> answer(Site site, List<String> args) {
        Inventory inventory = site.part(Inventory.class);
        List<Line> lines = new ArrayList<>();
        for (PageName page : inventory.graph().order()) {
            Optional<Thing> thing = inventory.thing(page).filter(Thing::isActive);
            if (thing.orElse(null) instanceof Host host) {
                lines.add(host(site, inventory, host));
            } else if (thing.orElse(null) instanceof Service service) {
                lines.add(service(site, inventory, service));
            }
        }
        return List.copyOf(lines);
    }

    private static Line host(Site site, Inventory inventory, Host host) {
        List<IpAddress> known =
                host.interfaces().stream().flatMap(on -> on.fixed().stream()).toList();
        Optional<Ref> place = host.site().or(host::vmOn);
        Value.Entry console = host.common().extra().get("x-console");
        return new Line(
                true,
                link(site, host.page()),
                host.name().value(),
                known.stream().map(IpAddress::toString).toList(),
                place.map(ref -> link(site, inventory, ref)).orElse(""),
                Login.of(inventory, host).command(),
                console != null && console.value() instanceof Value.Text text ? text.text() : "",
                "",
                "",
                backup(site, inventory, host.backup()));
    }

    private static Line service(Site site, Inventory inventory, Service service) {
        String units = String.join(" ", ThingValues.texts(service.units()));
        return new Line(
                false,
                link(site, service.page()),
                service.name().value(),
                List.of(),
                "",
                "",
                "",
                String.join(
                        ", ",
                        service.runsOn().stream()
                                .map(ref -> link(site, inventory, ref))
                                .toList()),
                units.isEmpty() ? ThingValues.text(service.check()) : units,
                backup(site, inventory, service.backup()));
    }

    private static String backup(Site site, Inventory inventory, Optional<Backup> backup) {
        return backup.flatMap(Backup::to).map(to -> link(site, inventory, to)).orElse("");
    }

    private static String link(Site site, Inventory inventory, Ref ref) {
        return inventory.target(ref).map(page -> link(site, page)).orElseGet(() -> MarkdownText.escaped(ref.text()));
    }

    private static String link(Site site, PageName page) {
        return MarkdownText.link(site.title(page), page.path());
    }
}
