package org.infrawiki.build;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Settings;
import org.infrawiki.model.Severity;

/**
 * What a build did.
 *
 * @param settings the wiki's configuration
 * @param commit the commit built, or the empty string
 * @param before the commit of the build before, or the empty string
 * @param pages how many pages the wiki has
 * @param changed how many written pages are new, gone or other than those of the build before
 * @param parsed how many were parsed
 * @param rendered how many units (pages, redirects, files) were made anew
 * @param written how many files were written
 * @param removed how many files were removed
 * @param reasons why each unit was made anew, by its key
 * @param problems all problems of the wiki, sorted
 * @param fresh those that the build before did not have
 * @param zones the DNS zones whose records are not those of the build before, by page; all of them in a first build
 */
public record Report(
        Settings settings,
        String commit,
        String before,
        int pages,
        int changed,
        int parsed,
        int rendered,
        int written,
        int removed,
        Map<String, Reason> reasons,
        List<Problem> problems,
        List<Problem> fresh,
        List<ChangedZone> zones)
        implements Outcome {

    /**
     * A DNS zone with new records.
     *
     * @param page the page that declares it
     * @param name without the dot at the end
     * @param isPublic whether the page says that everybody may see it
     * @param serial its serial number now; nothing in a shallow clone
     */
    public record ChangedZone(String page, String name, boolean isPublic, Optional<Long> serial) {}

    /** How many errors stand in the wiki. */
    public int errors() {
        return count(Severity.ERROR);
    }

    /** How many warnings. */
    public int warnings() {
        return count(Severity.WARNING);
    }

    private int count(Severity severity) {
        return (int) problems.stream()
                .filter(problem -> problem.severity() == severity)
                .count();
    }

    /** Whether the configuration counts the problems as a failed build. */
    public boolean failed() {
        return fails(problems, settings.failOn());
    }

    /** Whether any problem is at or above {@code failOn}. */
    public static boolean fails(List<Problem> problems, String failOn) {
        return switch (failOn) {
            case "never" -> false;
            case "warning" -> problems.stream().anyMatch(problem -> problem.severity() != Severity.NOTE);
            default -> problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
        };
    }
}
