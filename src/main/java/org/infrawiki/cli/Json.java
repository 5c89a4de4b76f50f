package org.infrawiki.cli;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.infrawiki.build.Reason;
import org.infrawiki.build.Report;
import org.infrawiki.model.Problem;

/** Reports for machines (RFC 8259). */
final class Json {
    private Json() {}

    static String report(Report report) {
        return "{\"commit\":" + text(report.commit())
                + ",\"before\":" + text(report.before())
                + ",\"pages\":" + report.pages()
                + ",\"changed\":" + report.changed()
                + ",\"parsed\":" + report.parsed()
                + ",\"rendered\":" + report.rendered()
                + ",\"written\":" + report.written()
                + ",\"removed\":" + report.removed()
                + ",\"reasons\":" + reasons(report.reasons())
                + ",\"answers\":" + answers(report.reasons())
                + ",\"zones\":" + array(report.zones().stream().map(Json::zone).toList())
                + ",\"problems\":" + problems(report.problems())
                + "}";
    }

    private static String zone(Report.ChangedZone zone) {
        return "{\"zone\":" + text(zone.name())
                + ",\"visibility\":" + text(zone.isPublic() ? "public" : "internal")
                + ",\"serial\":" + zone.serial().map(String::valueOf).orElse("null")
                + "}";
    }

    static String problems(List<Problem> problems) {
        return array(problems.stream().map(Json::problem).toList());
    }

    private static String problem(Problem problem) {
        return "{\"path\":" + text(problem.where().path())
                + ",\"line\":" + Math.max(1, problem.where().line())
                + ",\"column\":" + Math.max(1, problem.where().column())
                + ",\"severity\":" + text(problem.severity().word())
                + ",\"code\":" + text(problem.code())
                + ",\"message\":" + text(problem.message())
                + ",\"hint\":" + text(problem.hint())
                + "}";
    }

    private static String reasons(Map<String, Reason> reasons) {
        return object(reasons, reason -> text(reason.why()));
    }

    /** Of the units that were made anew because of answers, to which questions. */
    private static String answers(Map<String, Reason> reasons) {
        Map<String, Reason> some = new TreeMap<>(reasons);
        some.values().removeIf(reason -> reason.answers().isEmpty());
        return object(
                some, reason -> array(reason.answers().stream().map(Json::text).toList()));
    }

    private static <T> String object(Map<String, T> map, Function<T, String> value) {
        return "{"
                + String.join(
                        ",",
                        map.entrySet().stream()
                                .map(entry -> text(entry.getKey()) + ":" + value.apply(entry.getValue()))
                                .toList())
                + "}";
    }

    static String array(Collection<String> items) {
        return "[" + String.join(",", items) + "]";
    }

    static String text(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c == '\n') {
                out.append("\\n");
            } else if (c < ' ' || c == '\u2028' || c == '\u2029') {
                out.append("\\u").append(Integer.toHexString(0x10000 | c).substring(1));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
