package org.infrawiki.runbook;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Optional;
import org.infrawiki.inventory.Derived;
import org.infrawiki.model.Digest;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Site;
import org.infrawiki.model.Topic;

/** What the runbook {@code runbooks/TYPE/NAME} is about. Arguments: type, name. */
@AutoService(Topic.class)
@SuppressWarnings("rawtypes") // the service is found without its type argument
public final class SubjectTopic implements Derived<Optional<PageName>> {
    static final SubjectTopic TOPIC = new SubjectTopic();

    @Override
    public String name() {
        return "runbook-subject";
    }

    @Override
    public Optional<PageName> answer(Site site, List<String> args) {
        String name = args.get(1).replaceAll("^/+|/+$", "");
        return name.isEmpty()
                ? Optional.empty()
                : RunbookNames.of(site)
                        .about(RunbookNames.FOLDER.child(args.get(0)).child(name))
                        .map(RunbookNames.About::subject);
    }

    @Override
    public void digest(Optional<PageName> answer, Digest into) {
        into.put(answer.map(PageName::path).orElse(""));
    }
}
