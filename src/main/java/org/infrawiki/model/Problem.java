package org.infrawiki.model;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mistake in the wiki, told to the person who made it. Problems are values: rooms return or collect them, the build
 * sorts and prints them once; they are never thrown.
 *
 * @param code the stable name of the check, such as {@code broken-link}
 * @param severity how bad it is
 * @param where the place to mend
 * @param message what is wrong and why, one sentence without a full stop
 * @param hint what to do, or the empty string where the message says it
 */
public record Problem(String code, Severity severity, Where where, String message, String hint)
        implements Comparable<Problem> {
    private static final Pattern COUNTED_DAYS = Pattern.compile("\\d+ days");

    public static Problem error(String code, Where where, String message, String hint) {
        return new Problem(code, Severity.ERROR, where, message, hint);
    }

    public static Problem warning(String code, Where where, String message, String hint) {
        return new Problem(code, Severity.WARNING, where, message, hint);
    }

    public Problem withSeverity(Severity other) {
        return new Problem(code, other, where, message, hint);
    }

    /**
     * What stays of a problem as long as it is the same one, such as for telling new ones from old ones: not its line, for
     * lines move, and not how many days ago something was.
     */
    public String lasting() {
        return code + "\n" + where.path() + "\n" + COUNTED_DAYS.matcher(message).replaceAll("days");
    }

    /** Spelled out, as in {@link Where}. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Problem problem
                && severity == problem.severity
                && code.equals(problem.code)
                && where.equals(problem.where)
                && message.equals(problem.message)
                && hint.equals(problem.hint);
    }

    @Override
    public int hashCode() {
        return 31 * where.hashCode() + message.hashCode();
    }

    @Override
    public int compareTo(Problem other) {
        int order = where.compareTo(other.where);
        order = order != 0 ? order : severity.compareTo(other.severity);
        order = order != 0 ? order : code.compareTo(other.code);
        order = order != 0 ? order : message.compareTo(other.message);
        return order != 0 ? order : hint.compareTo(other.hint);
    }

    /** {@code path:line:col: severity: message; hint [code]}. */
    @Override
    public String toString() {
        return where + ": " + severity.word() + ": " + message + (hint.isEmpty() ? "" : "; " + hint) + " [" + code
                + "]";
    }
}
