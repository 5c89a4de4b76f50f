package org.infrawiki.runbook;

import com.google.auto.service.AutoService;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.infrawiki.inventory.Derived;
import org.infrawiki.inventory.Inventory;
import org.infrawiki.inventory.Service;
import org.infrawiki.inventory.Thing;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Site;
import org.infrawiki.model.Topic;

/** What whoever follows a runbook needs himself: this wiki, and names. No arguments. */
@AutoService(Topic.class)
@SuppressWarnings("rawtypes") // the service is found without its type argument
public final class CoreTopic implements Derived<CoreTopic.Core> {
    static final CoreTopic TOPIC = new CoreTopic();
    private static final int DNS = 53;

    /**
     * The services one needs.
     *
     * @param wiki the one whose name is in the wiki's address
     * @param names those that listen on port 53
     */
    record Core(Optional<PageName> wiki, List<PageName> names) {}

    @Override
    public String name() {
        return "core";
    }

    @Override
    public Core answer(Site site, List<String> args) {
        List<Service> services = site.part(Inventory.class).services().stream()
                .filter(Service::isActive)
                .toList();
        Optional<String> host = host(site.settings().url());
        return new Core(
                services.stream()
                        .filter(service -> service.names().stream()
                                .anyMatch(name ->
                                        host.filter(name.value().text()::equals).isPresent()))
                        .map(Thing::page)
                        .findFirst(),
                services.stream()
                        .filter(service -> service.listens().stream()
                                .anyMatch(listen -> listen.value().port() == DNS))
                        .map(Thing::page)
                        .toList());
    }

    private static Optional<String> host(String url) {
        try {
            return Optional.ofNullable(url.isEmpty() ? null : URI.create(url).getHost())
                    .map(name -> name.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
