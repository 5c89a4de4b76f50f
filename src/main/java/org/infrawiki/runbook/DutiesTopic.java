package org.infrawiki.runbook;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Map;
import org.infrawiki.inventory.Derived;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Site;
import org.infrawiki.model.Topic;

/** What a host does for networks, zones and services that are not its own. Argument: the host's page. */
@AutoService(Topic.class)
@SuppressWarnings("rawtypes") // the service is found without its type argument
public final class DutiesTopic implements Derived<DutiesTopic.Duties> {
    static final DutiesTopic TOPIC = new DutiesTopic();

    /**
     * Its duties.
     *
     * @param networks those it is the way out of, or gives addresses to
     * @param zones those it is a name server of
     * @param forwards the ports it passes on
     * @param dynamic the names that follow an address of it that changes
     */
    record Duties(List<Lan> networks, List<Served> zones, List<Forward> forwards, List<Follower> dynamic) {}

    /**
     * A network.
     *
     * @param wayOut whether it is the gateway
     * @param ranges what it gives out by DHCP
     */
    record Lan(PageName network, boolean wayOut, List<String> ranges) {}

    /**
     * A zone.
     *
     * @param others its other name servers, as typed
     */
    record Served(PageName zone, String name, List<String> others) {}

    /**
     * A port that is passed on.
     *
     * @param to address and port of where the service runs
     */
    record Forward(String protocol, int port, List<String> to, PageName service) {}

    /** A name that an updater keeps, and the interface whose address it follows. */
    record Follower(String name, String on) {}

    @Override
    public String name() {
        return "runbook-duties";
    }

    private static final Duties NONE = new Duties(List.of(), List.of(), List.of(), List.of());

    @Override
    public Duties answer(Site site, List<String> args) {
        return site.derived(All.class, one -> new Duty(one).all())
                .byHost()
                .getOrDefault(new PageName(args.get(0)), NONE);
    }

    /** The duties of all hosts that have any, worked out once and not for each host's runbook. */
    record All(Map<PageName, Duties> byHost) {}
}
