package org.infrawiki.directive;

import static org.infrawiki.render.Doc.param;

import com.google.auto.service.AutoService;
import java.util.Map;
import java.util.TreeMap;
import org.infrawiki.model.Call;
import org.infrawiki.model.PageName;
import org.infrawiki.render.Context;
import org.infrawiki.render.Directive;
import org.infrawiki.render.Doc;
import org.infrawiki.render.Escape;
import org.infrawiki.render.Result;

/** {@code [[!map pages="hosts/*"]]}: pages as a tree of their folders. */
@AutoService(Directive.class)
public final class MapDirective implements Directive {
    @Override
    public String name() {
        return "map";
    }

    @Override
    public Doc doc() {
        return Doc.of(
                        "Shows pages as a tree of their folders.",
                        "[[!map pages=\"manual/* and !manual/*/*\" show=title]]",
                        param("pages", "pagespec", "Which pages and files; by default all."),
                        param(
                                "show",
                                "field",
                                "A field to show instead of the name, such as `title` or `description`."))
                .withText("A folder that has no page of its own shows as a missing link.");
    }

    @Override
    public Result render(Call call, Context context) {
        PageMap.Answer map =
                PageMap.ask(context.lookup(), call.get("pages", "*"), context.page(), call.get("show", ""));
        if (map.error() != null) {
            return BadSpec.failure(map.error());
        }
        Branch root = new Branch();
        for (PageMap.Line line : map.lines()) {
            root.enter(line);
        }
        StringBuilder out = new StringBuilder("<div class=\"map\">\n");
        root.list(out, context);
        return new Result.Block(out.append("</div>\n").toString());
    }

    /** A place in the tree: what is right below it, by path. Lines come by path, so a folder comes before what it holds. */
    private static final class Branch {
        private final Map<String, Branch> below = new TreeMap<>();
        private final PageMap.@org.jspecify.annotations.Nullable Line line;

        Branch() {
            this.line = null;
        }

        private Branch(PageMap.Line line) {
            this.line = line;
        }

        void enter(PageMap.Line added) {
            Branch at = this;
            String path = added.path();
            for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
                Branch deeper = at.below.get(path.substring(0, slash));
                at = deeper == null ? at : deeper;
            }
            at.below.put(path, new Branch(added));
        }

        void list(StringBuilder out, Context context) {
            if (below.isEmpty()) {
                return;
            }
            out.append("<ul>\n");
            for (Branch branch : below.values()) {
                out.append("<li>").append(branch.link(context));
                branch.list(out.append(branch.below.isEmpty() ? "" : "\n"), context);
                out.append("</li>\n");
            }
            out.append("</ul>\n");
        }

        private String link(Context context) {
            if (line == null) {
                return "";
            }
            PageName name = new PageName(line.path());
            String label = Escape.html(line.label());
            if (line.kind() == PageMap.Kind.FOLDER) {
                return "<span class=\"createlink\">" + label + "</span>";
            }
            if (name.equals(context.destination())) {
                return "<span class=\"selflink\">" + label + "</span>";
            }
            String href = line.kind() == PageMap.Kind.FILE ? context.href(name.path()) : context.href(name);
            String type = line.kind() == PageMap.Kind.PARENT ? "mapparent" : "mapitem";
            return "<a href=\"" + Escape.html(href) + "\" class=\"" + type + "\">" + label + "</a>";
        }
    }
}
