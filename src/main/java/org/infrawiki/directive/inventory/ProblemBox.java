package org.infrawiki.directive.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;
import org.infrawiki.render.Context;
import org.infrawiki.render.Escape;

/** What is wrong with a page, at its top: errors in full, of the warnings what fits into three
 * lines; the others and the notes are folded. */
record ProblemBox(Context context) {
    private static final int LINES = 3;

    /** A place in another file, as messages name it. */
    private static final Pattern PLACE = Pattern.compile("(\\S+?)\\.(?:md|mdwn):\\d+:\\d+");

    String html(List<Problem> problems) {
        if (problems.isEmpty()) {
            return "";
        }
        List<Problem> shown = new ArrayList<>(of(Severity.ERROR, problems));
        List<Problem> folded = new ArrayList<>();
        of(Severity.WARNING, problems).forEach(problem -> (shown.size() < LINES ? shown : folded).add(problem));
        List<Problem> notes = of(Severity.NOTE, problems);
        boolean errors = problems.stream().anyMatch(ProblemBox::isError);
        StringBuilder out = new StringBuilder("<section class=\"problems")
                .append(errors ? " has-errors" : shown.isEmpty() ? " has-notes" : "")
                .append("\" aria-label=\"Problems\">\n");
        if (!shown.isEmpty()) {
            int count = shown.size() + folded.size();
            out.append("<h2>")
                    .append(count)
                    .append(count == 1 ? " problem" : " problems")
                    .append("</h2>\n");
            list(shown, out);
        }
        fold(folded, "more", "more", out);
        fold(notes, "note", "notes", out);
        return out.append("</section>\n").toString();
    }

    private static List<Problem> of(Severity severity, List<Problem> problems) {
        return problems.stream()
                .filter(problem -> problem.severity() == severity)
                .toList();
    }

    private void fold(List<Problem> problems, String one, String many, StringBuilder out) {
        if (!problems.isEmpty()) {
            out.append("<details><summary>")
                    .append(problems.size())
                    .append(' ')
                    .append(problems.size() == 1 ? one : many)
                    .append("</summary>\n");
            list(problems, out);
            out.append("</details>\n");
        }
    }

    private static boolean isError(Problem problem) {
        return problem.severity() == Severity.ERROR;
    }

    private void list(List<Problem> problems, StringBuilder out) {
        out.append("<ul>\n");
        for (Problem problem : problems) {
            String type = isError(problem) ? " e" : problem.severity() == Severity.WARNING ? " w" : "";
            out.append("<li><span class=\"sev")
                    .append(type)
                    .append("\">")
                    .append(problem.severity().word())
                    .append("</span><span>")
                    .append(linked(problem.message()))
                    .append(problem.hint().isEmpty() ? "" : "; " + linked(problem.hint()))
                    .append("</span><small>")
                    .append(new Place(context).html(problem.where().toString()))
                    .append(" <span class=\"mono\">[")
                    .append(Escape.html(problem.code()))
                    .append("]</span></small></li>\n");
        }
        out.append("</ul>\n");
    }

    /** A message with the places it names made links to their pages. */
    private String linked(String message) {
        Matcher place = PLACE.matcher(message);
        StringBuilder out = new StringBuilder();
        int done = 0;
        while (place.find()) {
            PageName page = page(place.group(1));
            if (context.lookup().exists(page)) {
                out.append(Escape.html(message.substring(done, place.start())))
                        .append(context.linkTo(page, Escape.html(place.group())));
                done = place.end();
            }
        }
        return out.append(Escape.html(message.substring(done))).toString();
    }

    private PageName page(String path) {
        String content = context.lookup().settings().content();
        String below = !content.isEmpty() && path.startsWith(content + "/")
                ? path.substring(content.length() + 1)
                : path.replaceFirst("^[('\"]+", "");
        return new PageName(below.endsWith("/index") ? below.substring(0, below.length() - 6) : below);
    }
}
