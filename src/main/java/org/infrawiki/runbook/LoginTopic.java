package org.infrawiki.runbook;

import com.google.auto.service.AutoService;
import java.util.List;
import org.infrawiki.inventory.Derived;
import org.infrawiki.inventory.Inventory;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Site;
import org.infrawiki.model.Topic;

/** How to log in to a host. Argument: the host's page. */
@AutoService(Topic.class)
@SuppressWarnings("rawtypes") // the service is found without its type argument
public final class LoginTopic implements Derived<Login> {
    static final LoginTopic TOPIC = new LoginTopic();

    @Override
    public String name() {
        return "runbook-login";
    }

    @Override
    public Login answer(Site site, List<String> args) {
        Inventory inventory = site.part(Inventory.class);
        return inventory
                .host(new PageName(args.get(0)))
                .map(host -> Login.of(inventory, host))
                .orElse(Login.NONE);
    }
}
