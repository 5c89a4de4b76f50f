package org.infrawiki.directive;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.infrawiki.model.Generator;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Site;
import org.infrawiki.query.Match;
import org.infrawiki.query.SpecFunction;
import org.infrawiki.query.SpecFunctions;
import org.infrawiki.render.Directive;
import org.infrawiki.render.Directives;
import org.infrawiki.render.Doc;

/**
 * A page of the manual for each directive and each pagespec function, made from what they say of themselves, with the
 * example carried out. Only a wiki that has the manual (a page {@code manual/directives}, {@code manual/pagespecs}) gets
 * them.
 */
@AutoService(Generator.class)
public final class ManualPages implements Generator {
    private static final PageName DIRECTIVES = new PageName("manual/directives");
    private static final PageName PAGESPECS = new PageName("manual/pagespecs");

    @Override
    public String name() {
        return "manual";
    }

    @Override
    public List<Made> pages(Site written) {
        List<Made> pages = new ArrayList<>();
        if (written.page(DIRECTIVES) != null) {
            Directives.installed().all().forEach(directive -> pages.add(page(directive)));
        }
        if (written.page(PAGESPECS) != null) {
            SpecFunctions.installed().all().forEach(function -> pages.add(page(function, written)));
        }
        return pages;
    }

    private static Made page(Directive directive) {
        Doc doc = directive.doc();
        StringBuilder text = new StringBuilder(doc.summary()).append("\n\n");
        if (!doc.text().isBlank()) {
            text.append(doc.text().strip()).append("\n\n");
        }
        if (!doc.parameters().isEmpty()) {
            text.append("## Parameters\n\n| parameter | value | what it does |\n|---|---|---|\n");
            for (Doc.Parameter parameter : doc.parameters()) {
                text.append("| `").append(cell(parameter.name())).append("` | ");
                text.append(parameter.form().isBlank() ? "" : "`" + cell(parameter.form()) + "`");
                text.append(" | ").append(cell(parameter.text())).append(" |\n");
            }
            text.append(doc.free() ? "\nAny other parameter may be given, too.\n" : "")
                    .append('\n');
        }
        text.append("## Example\n\n```markdown\n").append(doc.example().strip()).append("\n```\n");
        if (doc.live()) {
            text.append("\nOn this page it gives:\n\n")
                    .append(doc.example().strip())
                    .append('\n');
        }
        text.append("\nSee [[all directives|/").append(DIRECTIVES).append("]].\n");
        return new Made(
                DIRECTIVES.child(directive.name()),
                Map.of("title", "Directive " + directive.name(), "description", doc.summary()),
                text.toString());
    }

    private static Made page(SpecFunction function, Site written) {
        String call = function.name() + "(" + function.doc().args() + ")";
        String example = function.doc().example();
        String text =
                function.doc().summary() + "\n\n```\n" + call + "\n```\n\n## Example\n\n```\n" + example + "\n```\n\n"
                        + (example.indexOf('"') < 0 && means(example, written)
                                ? "In this wiki it matches [[!pagecount pages=\"" + example + "\"]] pages.\n\n"
                                : "")
                        + "See [[all of the language|/" + PAGESPECS + "]].\n";
        return new Made(
                PAGESPECS.child(function.name()),
                Map.of(
                        "title",
                        "Pagespec function " + function.name() + "()",
                        "description",
                        function.doc().summary()),
                text);
    }

    /** Whether the example says something in this wiki; one about a page that it has not does not. */
    private static boolean means(String example, Site written) {
        return Match.in(written, example, PAGESPECS, "").error() == null;
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace('\n', ' ');
    }
}
