package org.infrawiki.directive;

import com.google.auto.service.AutoService;
import java.util.List;
import org.infrawiki.model.Digest;
import org.infrawiki.model.Page;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Site;
import org.infrawiki.model.Topic;

/** The question under which name a page first stood: its first alias, else its name. Feeds know it by that for ever. */
@AutoService(Topic.class)
@SuppressWarnings("rawtypes") // the service is found without its type argument
public final class FirstName implements Topic<String> {
    static final Topic<String> TOPIC = new FirstName();

    @Override
    public String name() {
        return "first-name";
    }

    @Override
    public String answer(Site site, List<String> args) {
        Page page = site.page(new PageName(args.get(0)));
        if (page == null || page.aliases().isEmpty()) {
            return args.get(0);
        }
        String alias = PageName.written(page.aliases().get(0).strip()).replaceAll("^/+|/+$", "");
        return alias.isEmpty() ? args.get(0) : alias;
    }

    @Override
    public void digest(String answer, Digest into) {
        into.put(answer);
    }
}
