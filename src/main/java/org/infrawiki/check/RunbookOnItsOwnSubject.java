package org.infrawiki.check;

import com.google.auto.service.AutoService;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.infrawiki.inventory.Host;
import org.infrawiki.inventory.Service;
import org.infrawiki.inventory.schema.Placed;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;
import org.infrawiki.model.Where;
import org.jspecify.annotations.Nullable;

/**
 * The wiki on one machine only: the service whose name is in the wiki's address serves the runbooks, that of its own
 * machine among them. A guest is on the disks of its host.
 */
@AutoService(Check.class)
public final class RunbookOnItsOwnSubject extends Rule {
    public RunbookOnItsOwnSubject() {
        super(
                "runbook-on-its-own-subject",
                Severity.WARNING,
                "The wiki is served by one machine only. When that is gone, so is the runbook that says how to rebuild it.");
    }

    @Override
    void look(View view, Consumer<Problem> found) {
        String name = host(view.site().settings().url());
        if (name == null) {
            return;
        }
        for (Service service : view.activeServices()) {
            boolean serves = service.names().stream().map(Placed::value).anyMatch(one -> one.text()
                    .equals(name));
            List<Host> hosts = view.hostsOf(service);
            Set<PageName> metal = new HashSet<>();
            hosts.forEach(host -> metal.add(view.metal(host)));
            if (serves && metal.size() == 1) {
                Where where = service.runsOn().get(0).where();
                found.accept(problem(
                        where,
                        "this wiki (" + name + ") is served by "
                                + metal.iterator().next()
                                + " alone, so the runbook for rebuilding that is gone with it",
                        "serve a copy from another machine, or keep one on paper and accept this with the reason"));
            }
        }
    }

    private static @Nullable String host(String url) {
        try {
            String host = url.isEmpty() ? null : URI.create(url).getHost();
            return host == null ? null : host.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }
}
