package org.infrawiki.directive.inventory;

import com.google.auto.service.AutoService;
import java.util.List;
import org.infrawiki.model.Lookup;
import org.infrawiki.model.Page;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Site;
import org.infrawiki.model.Topic;

/** The question "what is this fact of that page?". Arguments: the page, the fact, which is a column's name. */
@AutoService(Topic.class)
@SuppressWarnings("rawtypes") // a class literal has no type arguments
public final class FactTopic implements Shown<FactTopic.Answer> {
    private static final FactTopic TOPIC = new FactTopic();

    /**
     * The answer.
     *
     * @param known whether there is such a fact at all
     * @param value empty where the page has none
     * @param hint what was probably meant, or what to do where the page has no value
     */
    record Answer(boolean known, Cell value, String hint) {}

    static Answer ask(Lookup lookup, PageName page, String fact) {
        return lookup.ask(TOPIC, List.of(page.path(), fact));
    }

    @Override
    public String name() {
        return "fact";
    }

    @Override
    public Answer answer(Site site, List<String> args) {
        Page page = site.page(new PageName(args.get(0)));
        Columns known = site.derived(Columns.class, all -> new Columns());
        if (page == null) {
            return new Answer(true, Cell.EMPTY, "");
        }
        return known.column(args.get(1))
                .map(column ->
                        new Answer(true, column.cell().apply(new Subject(site, page)), whatToDo(page, args.get(1))))
                .orElseGet(() -> new Answer(false, Cell.EMPTY, known.hint(args.get(1))));
    }

    /** Some fields hold more than a sentence can, such as interfaces: to add what is there would not help. */
    private static String whatToDo(Page page, String fact) {
        return page.matter().entries().containsKey(fact)
                ? "that field is more than a value; name another fact, such as address"
                : "add it there";
    }
}
