package org.infrawiki.runbook;

import com.google.auto.service.AutoService;
import java.util.List;
import org.infrawiki.model.Delta;
import org.infrawiki.model.Digest;
import org.infrawiki.model.Page;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Reach;
import org.infrawiki.model.Site;
import org.infrawiki.model.Topic;

/** The headings of a page, in lower case and in order. Argument: the page. */
@AutoService(Topic.class)
@SuppressWarnings("rawtypes") // the service is found without its type argument
public final class SectionsTopic implements Topic<List<String>> {
    static final SectionsTopic TOPIC = new SectionsTopic();

    @Override
    public String name() {
        return "sections";
    }

    @Override
    public List<String> answer(Site site, List<String> args) {
        Page page = site.page(new PageName(args.get(0)));
        return page == null ? List.of() : page.sections();
    }

    @Override
    public Reach reach(Delta delta) {
        return delta.pages();
    }

    @Override
    public void digest(List<String> answer, Digest into) {
        into.putAll(answer);
    }
}
