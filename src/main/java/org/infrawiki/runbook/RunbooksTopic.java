package org.infrawiki.runbook;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.infrawiki.inventory.Derived;
import org.infrawiki.inventory.Runbook;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Site;
import org.infrawiki.model.Topic;
import org.infrawiki.render.template.MarkdownText;

/** The runbooks about a page, those that somebody wrote first, and the decisions that affect it. Argument: the page. */
@AutoService(Topic.class)
@SuppressWarnings("rawtypes") // a class literal has no type arguments
public final class RunbooksTopic implements Derived<RunbooksTopic.Answer> {
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

    /** A decision with its title. */
    record Decision(PageName page, String title) {}

    /**
     * What stands on the page.
     *
     * @param runbooks about it
     * @param decisions that affect it
     */
    record Answer(List<Entry> runbooks, List<Decision> decisions) {}

    @Override
    public String name() {
        return "runbooks";
    }

    @Override
    public Answer answer(Site site, List<String> args) {
        PageName about = new PageName(args.get(0));
        RunbookNames names = RunbookNames.of(site);
        List<Entry> entries = new ArrayList<>();
        for (Runbook runbook : names.written(about)) {
            entries.add(new Entry(runbook.page(), site.title(runbook.page()), "", ThingValues.text(runbook.when())));
        }
        for (PageName name : names.of(about)) {
            names.about(name)
                    .filter(found -> site.page(name) != null)
                    .filter(found ->
                            entries.stream().noneMatch(entry -> entry.page().equals(name)))
                    .ifPresent(
                            found -> entries.add(new Entry(name, site.title(name), found.type(), found.description())));
        }
        List<Decision> decisions = new ArrayList<>();
        names.decisions(about).forEach(page -> decisions.add(new Decision(page, site.title(page))));
        return new Answer(List.copyOf(entries), List.copyOf(decisions));
    }

    /** A link to the generated runbook of a type about a page, if there is one. */
    static Optional<String> link(Known known, PageName about, String type) {
        return known.lookup().ask(TOPIC, about).runbooks().stream()
                .filter(entry -> entry.type().equals(type))
                .map(entry -> MarkdownText.link(entry.title(), entry.page().path()))
                .findFirst();
    }
}
