package org.infrawiki.runbook;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.infrawiki.model.Digest;
import org.infrawiki.model.Findings;
import org.infrawiki.model.Page;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;
import org.infrawiki.model.Site;
import org.infrawiki.model.Topic;

/**
 * What the checks found on a page, without the words that change from day to day, so that a runbook changes only when a
 * finding comes or goes. Argument: the page.
 */
@AutoService(Topic.class)
@SuppressWarnings("rawtypes") // the service is found without its type argument
public final class FoundTopic implements Topic<FoundTopic.Found> {
    static final FoundTopic TOPIC = new FoundTopic();

    /**
     * The findings.
     *
     * @param errors what is wrong and must be mended, as sentences without a full stop
     * @param warnings the codes of warnings; with the reason where one is accepted, else the empty string
     */
    record Found(List<String> errors, Map<String, String> warnings) {}

    @Override
    public String name() {
        return "found";
    }

    @Override
    public Found answer(Site site, List<String> args) {
        Page page = site.page(new PageName(args.get(0)));
        List<String> errors = new ArrayList<>();
        Map<String, String> warnings = new TreeMap<>();
        if (page != null) {
            Findings findings = site.part(Findings.class);
            findings.acceptedIn(page.source())
                    .forEach(one -> warnings.put(one.problem().code(), one.reason()));
            for (Problem problem : findings.in(page.source())) {
                if (problem.severity() == Severity.ERROR) {
                    errors.add(problem.message());
                } else if (problem.severity() == Severity.WARNING) {
                    warnings.put(problem.code(), "");
                }
            }
        }
        return new Found(List.copyOf(errors), warnings);
    }

    @Override
    public void digest(Found answer, Digest into) {
        into.putAll(answer.errors());
        answer.warnings().forEach((code, reason) -> into.put(code).put(reason));
    }
}
