package org.infrawiki.runbook;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.infrawiki.inventory.Inventory;
import org.infrawiki.inventory.Runbook;
import org.infrawiki.inventory.Slice;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Site;
import org.infrawiki.model.Topic;
import org.infrawiki.render.template.MarkdownText;

/** The runbooks about a page, those that somebody wrote first. Argument: the page. */
@AutoService(Topic.class)
@SuppressWarnings("rawtypes") // a class literal has no type arguments
public final class RunbooksTopic implements Slice<List<RunbooksTopic.Entry>> {
    static final RunbooksTopic TOPIC = new RunbooksTopic();

    /**
     * A runbook.
     *
     * @param page its page
     * @param title its title
     * @param type the type of a generated one; empty for one that somebody wrote
     * @param when in which case it is meant, or what it is for
     */
    record Entry(PageName page, String title, String type, String when) {}

    @Override
    public String name() {
        return "runbooks";
    }

    @Override
    public List<Entry> answer(Site site, List<String> args) {
        Inventory inventory = site.part(Inventory.class);
        PageName about = new PageName(args.get(0));
        List<Entry> entries = new ArrayList<>();
        for (Runbook runbook : inventory.all(Runbook.class)) {
            boolean meant = runbook.subjects().stream()
                    .anyMatch(ref -> inventory.target(ref).filter(about::equals).isPresent());
            if (meant) {
                entries.add(new Entry(
                        runbook.page(), site.title(runbook.page()), "", ThingValues.text(runbook.when())));
            }
        }
        RunbookNames names = RunbookNames.of(site);
        for (PageName name : names.of(about)) {
            names.about(name)
                    .filter(found -> site.page(name) != null)
                    .filter(found -> entries.stream().noneMatch(entry -> entry.page().equals(name)))
                    .ifPresent(found ->
                            entries.add(new Entry(name, site.title(name), found.type(), found.description())));
        }
        return List.copyOf(entries);
    }

    /** A link to the generated runbook of a type about a page, if there is one. */
    static Optional<String> link(Known known, PageName about, String type) {
        return known.lookup().ask(TOPIC, about).stream()
                .filter(entry -> entry.type().equals(type))
                .map(entry -> MarkdownText.link(entry.title(), entry.page().path()))
                .findFirst();
    }
}
