package org.infrawiki.render;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.infrawiki.model.Delta;
import org.infrawiki.model.Digest;
import org.infrawiki.model.Lookup;
import org.infrawiki.model.Page;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Reach;
import org.infrawiki.model.Site;
import org.infrawiki.model.Topic;

/** The question "what links to this page, by kind of page?", asked only for long lists. Argument: the page. */
@AutoService(Topic.class)
@SuppressWarnings("rawtypes") // the service is found without its type argument
public final class LinkerKinds implements Topic<Map<String, List<PageName>>> {
    private static final Topic<Map<String, List<PageName>>> TOPIC = new LinkerKinds();

    static Map<String, List<PageName>> ask(Lookup lookup, PageName page) {
        return lookup.ask(TOPIC, page);
    }

    @Override
    public String name() {
        return "linker-kinds";
    }

    @Override
    public Map<String, List<PageName>> answer(Site site, List<String> args) {
        PageName page = new PageName(args.get(0));
        Map<String, List<PageName>> kinds = new TreeMap<>();
        for (PageName name : site.backlinks(page)) {
            Page from = site.page(name);
            if (from != null && !name.equals(page)) {
                kinds.computeIfAbsent(from.kind(), kind -> new ArrayList<>()).add(name);
            }
        }
        return kinds;
    }

    @Override
    public Reach reach(Delta delta) {
        return delta.linked();
    }

    @Override
    public void digest(Map<String, List<PageName>> answer, Digest into) {
        answer.forEach((kind, names) -> into.put(kind).putNames(names));
    }
}
