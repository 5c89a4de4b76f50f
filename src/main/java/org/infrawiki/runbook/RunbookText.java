package org.infrawiki.runbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infrawiki.inventory.Loss;
import org.infrawiki.inventory.Runbook;
import org.infrawiki.inventory.SeatsTopic;
import org.infrawiki.model.Lookup;
import org.infrawiki.model.PageName;
import org.infrawiki.render.template.MarkdownText;
import org.infrawiki.render.template.Template;

/** The markdown of one runbook: its template, filled with what the wiki knows of its subject. */
final class RunbookText {
    private static final Map<String, String> OLD_SYSTEM = Map.of(
            "os-end-of-life",
            "The release that IT runs is past the end of its standard support: install a newer one",
            "os-end-of-life-soon",
            "The standard support of the release that IT runs ends soon: consider a newer one");
    private static final Map<String, String> SERVICE = Map.of(
            "public-service-without-check",
            "IT is public and no `check` tells whether it works",
            "certificate-expiring",
            "The certificate of IT runs out soon");

    /** Where the pages would be too many to name, and one of them changes with every commit. */
    private static final String EVERYTHING =
            "The facts of every host and service that is in use, of every network and place. Nobody edits this page; what is"
                    + " wrong here is wrong there.\n";

    private final Known known;
    private final String type;

    RunbookText(Lookup lookup, String type) {
        this.known = new Known(lookup);
        this.type = type;
    }

    /**
     * Fills the template of a runbook about a page, or about the whole wiki.
     *
     * @param own whether the template is the wiki's own
     */
    Template.Filled fill(Template.Markdown template, boolean own, Optional<PageName> subject) {
        Map<String, Object> values = subject.map(this::values).orElseGet(() -> PowerValues.of(known, own));
        values.put("type", type);
        Template.Filled filled = template.fill(values);
        return filled.error() != null
                ? filled
                : new Template.Filled(filled.text().strip() + "\n\n## Made from\n\n"
                        + (Boolean.TRUE.equals(values.get("many")) ? EVERYTHING : sources()));
    }

    private Map<String, Object> values(PageName page) {
        Map<String, Object> values = new HashMap<>();
        Gates gates = new Gates(known).sound(page);
        Optional<Map<String, Object>> host = HostValues.of(known, page);
        Optional<Map<String, Object>> service = ServiceValues.of(known, page);
        Optional<Map<String, Object>> network = NetworkValues.of(known, page);
        values.put("subject", host.or(() -> service).or(() -> network).orElseGet(() -> ThingValues.page(known, page)));
        host.ifPresent(one -> host(page, one, values, gates));
        service.ifPresent(one -> service(page, one, values, gates));
        network.ifPresent(one -> {
            values.put("network", one);
            gates.standsOn(known.lookup().ask(SeatsTopic.TOPIC, page).hosts());
        });
        Impact impact = new Impact(known, page);
        values.put(
                "of",
                host.isPresent() ? "host" : service.isPresent() ? "service" : network.isPresent() ? "network" : "");
        values.put("affected", network.isPresent() ? "" : impact.affected());
        values.put("tell", network.isPresent() ? "" : impact.tell());
        values.put("runbooks", handWritten(page));
        Map<String, Object> others = new HashMap<>();
        RunbookType.SHIPPED_NAMES.forEach(other ->
                others.put(other, RunbooksTopic.link(known, page, other).orElse("")));
        values.put("others", others);
        // What a template does not use must not be asked for, or the runbook would change with it.
        boolean shipped = RunbookType.SHIPPED_NAMES.contains(type) && !type.equals("outage");
        values.put("follow", shipped ? List.of() : follow(impact));
        values.put("gates", gates.markdown());
        return values;
    }

    private void host(PageName page, Map<String, Object> host, Map<String, Object> values, Gates gates) {
        values.put("host", host);
        List<Map<String, Object>> services = new ArrayList<>();
        List<PageName> on = known.ordered(known.around(page).services());
        on.forEach(one -> ServiceValues.of(known, one).ifPresent(services::add));
        values.put("services", services);
        values.put("guests", known.links(known.ordered(known.around(page).guests())));
        Map<String, Object> upgrade = UpgradeValues.of(known, page);
        values.put("upgrade", upgrade);
        // What a template does not use must not be asked for, or the runbook would change with it.
        boolean whole = type.equals("rebuild") || type.equals("outage") || !RunbookType.SHIPPED_NAMES.contains(type);
        values.put("duties", whole ? DutyValues.of(known, page) : Map.of());
        switch (type) {
            case "rebuild" ->
                gates.backups(page)
                        .prepared(page, host)
                        .warnings(page, OLD_SYSTEM)
                        .updates(page, upgrade)
                        .restorable(page)
                        .reachable(page);
            case "upgrade" -> {
                UpgradeValues.gates(known, page, gates);
                gates.backups(page).console(page, host).reachable(page);
            }
            case "outage" -> gates.console(page, host).reachable(page);
            default -> gates.backups(page);
        }
        on.forEach(gates::sound);
    }

    private void service(PageName page, Map<String, Object> service, Map<String, Object> values, Gates gates) {
        values.put("service", service);
        values.put("hosts", ServiceValues.hosts(known, page));
        switch (type) {
            case "deploy" ->
                gates.housed(page, service).needs(page).backups(page).warnings(page, SERVICE);
            case "outage" -> gates.visible(page, service).reachable(page).warnings(page, SERVICE);
            default -> gates.backups(page);
        }
    }

    /** The runbooks that somebody wrote for this case, each with when it is meant. */
    private String handWritten(PageName page) {
        StringBuilder out = new StringBuilder();
        for (PageName runbook : known.around(page).runbooks()) {
            out.append("- ").append(known.link(runbook));
            known.thing(Runbook.class, runbook).flatMap(Runbook::when).ifPresent(when -> out.append(": ")
                    .append(MarkdownText.escaped(when.value())));
            out.append('\n');
        }
        return out.toString().strip();
    }

    /** What failed with the subject, in the order in which to look whether it came back. */
    private List<Map<String, Object>> follow(Impact impact) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (PageName page : known.ordered(impact.lost(Loss.State.DOWN))) {
            ServiceValues.of(known, page).or(() -> HostValues.of(known, page)).ifPresent(one -> {
                one.putIfAbsent("check", "");
                one.putIfAbsent("address", "");
                all.add(one);
            });
        }
        return all;
    }

    /** The pages it was made from, and the last commit that changed one of them. */
    private String sources() {
        List<String> pages = known.sources().stream().map(PageName::path).toList();
        LatestTopic.Commit latest = known.lookup().ask(LatestTopic.TOPIC, pages);
        String commit =
                latest.id().isEmpty() ? "" : " as of commit " + MarkdownText.code(latest.id()) + " of " + latest.day();
        return "Facts" + commit + ": "
                + String.join(
                        ", ", pages.stream().map(page -> "[[/" + page + "]]").toList())
                + ". Nobody edits this page; what is wrong here is wrong there.\n";
    }
}
