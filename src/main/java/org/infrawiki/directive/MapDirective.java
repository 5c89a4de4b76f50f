package org.infrawiki.directive;

import static org.infrawiki.render.Doc.param;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.infrawiki.model.Call;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Resolution;
import org.infrawiki.render.Context;
import org.infrawiki.render.Directive;
import org.infrawiki.render.Doc;
import org.infrawiki.render.Escape;
import org.infrawiki.render.Result;

/** {@code [[!map pages="hosts/*"]]}: a nested list of pages by their folders. */
@AutoService(Directive.class)
public final class MapDirective implements Directive {
    @Override
    public String name() {
        return "map";
    }

    @Override
    public Doc doc() {
        return Doc.of(
                "Shows a nested list of pages, by folder.",
                "[[!map pages=\"posts/*\" show=title]]",
                param("pages", "pagespec", "Which pages; all, where it is not given."),
                param("show", "title|description", "Show this field in place of the page's name."));
    }

    @Override
    public Result render(Call call, Context context) {
        PageList list = PageList.of(call, "pages", "*", context);
        if (list instanceof PageList.Wrong wrong) {
            return wrong.failure();
        }
        Set<PageName> matched = new LinkedHashSet<>(((PageList.Names) list).names());
        if (matched.isEmpty()) {
            return new Result.Block("<div class=\"map\">\n</div>\n");
        }
        Node root = tree(matched);
        StringBuilder out = new StringBuilder("<div class=\"map\">\n");
        new Writer(call.get("show", ""), matched, context, out).list(root);
        return new Result.Block(out.append("</div>\n").toString());
    }

    /** The matched names below what is common to all of them. */
    private static Node tree(Set<PageName> matched) {
        String common = common(matched);
        Node root = new Node(common);
        matched.stream().sorted(Comparator.comparing(PageName::path)).forEach(name -> {
            Node at = root;
            String rest = common.isEmpty() ? name.path() : name.path().substring(common.length() + 1);
            for (String part : rest.split("/", -1)) {
                String path = at.path.isEmpty() ? part : at.path + "/" + part;
                at = at.children.computeIfAbsent(part, key -> new Node(path));
            }
        });
        return root;
    }

    /** The folder that holds all matched pages and is not matched itself; the empty string for the root. */
    private static String common(Set<PageName> matched) {
        String common = null;
        for (PageName name : matched) {
            String folder = name.folder();
            if (common == null) {
                common = folder;
            }
            while (!common.isEmpty() && !(folder + "/").startsWith(common + "/")) {
                int slash = common.lastIndexOf('/');
                common = slash < 0 ? "" : common.substring(0, slash);
            }
        }
        return common == null ? "" : common;
    }

    private static final class Node {
        private final String path;
        private final TreeMap<String, Node> children = new TreeMap<>();

        Node(String path) {
            this.path = path;
        }
    }

    private record Writer(String show, Set<PageName> matched, Context context, StringBuilder out) {
        void list(Node node) {
            out.append("<ul>\n");
            List<Node> children = new ArrayList<>(node.children.values());
            for (Node child : children) {
                out.append("<li>").append(item(new PageName(child.path)));
                if (!child.children.isEmpty()) {
                    out.append('\n');
                    list(child);
                }
                out.append("</li>\n");
            }
            out.append("</ul>\n");
        }

        private String item(PageName name) {
            if (name.equals(context.destination())) {
                return "<span class=\"selflink\">" + shown(name) + "</span>";
            }
            if (matched.contains(name)) {
                return "<a href=\"" + Escape.html(address(name)) + "\" class=\"mapitem\">" + shown(name) + "</a>";
            }
            if (context.lookup().exists(name)) {
                return "<a href=\"" + Escape.html(context.href(name)) + "\" class=\"mapparent\">" + shown(name)
                        + "</a>";
            }
            return "<span class=\"createlink\">?" + Escape.html(name.shown()) + "</span>";
        }

        private String address(PageName name) {
            if (context.lookup().exists(name)) {
                return context.href(name);
            }
            Resolution file = context.lookup().resolve(name, "/" + name.path());
            return file.kind() == Resolution.Kind.FILE ? context.href(name.path()) : context.href(name);
        }

        private String shown(PageName name) {
            Optional<String> field = show.isEmpty()
                    ? Optional.empty()
                    : show.equals("title")
                            ? Optional.of(context.lookup().title(name))
                            : context.lookup().meta(name, show);
            return Escape.html(field.filter(text -> !text.isBlank()).orElse(name.shown()));
        }
    }
}
