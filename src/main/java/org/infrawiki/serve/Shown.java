package org.infrawiki.serve;

import java.util.ArrayList;
import java.util.List;
import org.infrawiki.build.Failure;
import org.infrawiki.build.Outcome;
import org.infrawiki.build.Report;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;
import org.infrawiki.render.Escape;

/** What is added to a page of the preview: the script that loads it again, and what is wrong. */
final class Shown {
    static final String PLACE = "/.preview/";

    private static final String HEAD = "<link rel=\"stylesheet\" href=\"" + PLACE + "preview.css\">";
    private static final String SCRIPT = "<script src=\"" + PLACE + "preview.js\" defer></script>";

    private Shown() {}

    /**
     * A page with the additions.
     *
     * @param path of the page's file below the site, such as {@code hosts/nas/index.html}
     */
    static String page(String html, String path, Outcome outcome) {
        int end = html.lastIndexOf("</body>");
        String added = HEAD + SCRIPT + problems(path, outcome);
        return end < 0 ? html + added : html.substring(0, end) + added + html.substring(end);
    }

    private static String problems(String path, Outcome outcome) {
        List<String> lines = new ArrayList<>();
        if (outcome instanceof Failure failure) {
            lines.add("This is not what you saved last, for it can't be built: " + failure.message());
        } else if (outcome instanceof Report report) {
            String page = path.replaceFirst("(/?index)?\\.html$", "");
            report.problems().stream()
                    .filter(problem -> problem.severity() != Severity.NOTE)
                    .filter(problem -> problem.severity() == Severity.ERROR || isOf(page, problem, report))
                    .forEach(problem -> lines.add(problem.toString()));
        }
        if (lines.isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder("<aside class=\"preview-problems\" role=\"status\"><ul>");
        lines.forEach(line -> out.append("<li>").append(Escape.html(line)).append("</li>"));
        return out.append("</ul></aside>").toString();
    }

    private static boolean isOf(String page, Problem problem, Report report) {
        String content = report.settings().content();
        String source = problem.where().path();
        String below = content.isEmpty() || !source.startsWith(content + "/")
                ? source
                : source.substring(content.length() + 1);
        String name = below.replaceFirst("\\.[A-Za-z0-9]+$", "").replaceFirst("(^|/)index$", "");
        return name.equals(page);
    }
}
