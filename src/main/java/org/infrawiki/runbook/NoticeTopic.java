package org.infrawiki.runbook;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Optional;
import org.infrawiki.inventory.Derived;
import org.infrawiki.inventory.Inventory;
import org.infrawiki.inventory.Service;
import org.infrawiki.inventory.Thing;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Site;
import org.infrawiki.model.Topic;
import org.infrawiki.render.template.MarkdownText;

/**
 * Whom it concerns that something is down, and by which names they know it. Less than all that is known of it, so that a
 * runbook does not change with every fact of what its subject takes down. Argument: the page.
 */
@AutoService(Topic.class)
@SuppressWarnings("rawtypes") // the service is found without its type argument
public final class NoticeTopic implements Derived<NoticeTopic.Notice> {
    static final NoticeTopic TOPIC = new NoticeTopic();

    /**
     * What a notice says.
     *
     * @param owner a link or text, markdown; empty where nobody is named
     * @param names the names a service answers to
     */
    record Notice(String owner, List<String> names) {}

    @Override
    public String name() {
        return "runbook-notice";
    }

    @Override
    public Notice answer(Site site, List<String> args) {
        Inventory inventory = site.part(Inventory.class);
        Optional<Thing> thing = inventory.thing(new PageName(args.get(0)));
        String owner = thing.flatMap(one -> one.common().owner())
                .map(ref -> inventory
                        .target(ref)
                        .map(page -> MarkdownText.link(site.title(page), page.path()))
                        .orElseGet(() -> MarkdownText.escaped(ref.text())))
                .orElse("");
        List<String> names = thing.filter(Service.class::isInstance)
                .map(one -> ThingValues.texts(((Service) one).names()))
                .orElse(List.of());
        return new Notice(owner, names);
    }
}
