package org.infrawiki.directive.inventory;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.infrawiki.model.PageName;
import org.infrawiki.query.Wildcard;

/** The reports there are, in the order in which they are told of. */
final class Reports {
    private static final String FOLDER = "reports/";

    private Reports() {}

    /** What a wiki must have for a report to say anything. */
    enum Of {
        ANYTHING,
        HOSTS,
        HOSTS_OR_SERVICES
    }

    /**
     * A report.
     *
     * @param name the last part of its page's name
     * @param codes the problems it is about, globs with blanks between them; the empty string for all
     * @param more what follows the problems, markdown
     */
    record Report(String name, String title, String description, Of of, String codes, String more) {
        PageName page() {
            return new PageName(FOLDER + name);
        }

        Predicate<String> wanted() {
            return Reports.wanted(codes);
        }
    }

    static final List<Report> ALL = List.of(
            new Report("problems", "Problems", "Everything the checks found", Of.ANYTHING, "", ""),
            new Report(
                    "end-of-life",
                    "End of life",
                    "Releases in use, and until when each is supported",
                    Of.HOSTS,
                    "os-end-of-life*",
                    """

                    ## By release

                    [[!end-of-life]]

                    ## All systems

                    [[!inventory pages="kind(host) and !field(status retired)" columns="os end name place"]]
                    """),
            new Report(
                    "backups",
                    "Backups",
                    "What is saved where, and when it was last restored",
                    Of.HOSTS_OR_SERVICES,
                    "no-backup backup-*",
                    """

                    ## All that hold data

                    [[!inventory pages="(kind(host) or kind(service)) and !field(status retired) and
                    (field(data *) or field(stateful yes) or field(backup.to *) or field(backup.none *))"
                    columns="name kind backup place"]]
                    """),
            new Report(
                    "undocumented",
                    "Undocumented",
                    "No reason, no owner, no section for a runbook",
                    Of.HOSTS_OR_SERVICES,
                    "no-why no-owner service-without-runbook-section runbook-gap",
                    ""),
            new Report(
                    "review-due",
                    "Review due",
                    "What nobody has looked at for too long",
                    Of.ANYTHING,
                    "review-due",
                    ""),
            new Report(
                    "broken-links",
                    "Broken links",
                    "Links that lead nowhere",
                    Of.ANYTHING,
                    "broken-link target-does-not-exist",
                    ""),
            new Report("orphans", "Orphans", "Pages that no other page links to", Of.ANYTHING, "orphan-page", ""));

    /** Which codes some globs mean. */
    static Predicate<String> wanted(String globs) {
        if (globs.isBlank()) {
            return code -> true;
        }
        List<Wildcard> wanted =
                Stream.of(globs.strip().split("\\s+", -1)).map(Wildcard::new).toList();
        return code -> wanted.stream().anyMatch(glob -> glob.test(code));
    }
}
