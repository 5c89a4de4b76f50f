package org.infrawiki.render;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.infrawiki.model.Lookup;
import org.infrawiki.model.PageName;

/** What links to a page, all of it. A long list is grouped by kind, and a very long one folded. */
final class Backlinks {
    /** More are grouped. */
    private static final int FEW = 10;

    /** More are folded. */
    private static final int MANY = 50;

    private final PageName page;
    private final Lookup lookup;

    Backlinks(PageName page, Lookup lookup) {
        this.page = page;
        this.lookup = lookup;
    }

    /** The list, or the empty string where nothing links here. */
    String html() {
        List<PageName> names = lookup.backlinks(page).stream()
                .filter(name -> !name.equals(page))
                .toList();
        if (names.isEmpty()) {
            return "";
        }
        if (names.size() <= FEW) {
            return "<p>" + list(names) + "</p>";
        }
        Map<String, List<PageName>> groups = new TreeMap<>(LinkerKinds.ask(lookup, page));
        List<PageName> pages = groups.remove("page");
        StringBuilder out = new StringBuilder();
        groups.forEach((kind, members) -> out.append(group(kind, members)));
        if (pages != null) {
            out.append(out.isEmpty() ? "<p>" + list(pages) + "</p>" : group("page", pages));
        }
        return names.size() <= MANY
                ? out.toString()
                : "<details><summary>" + names.size() + " pages</summary>" + out + "</details>";
    }

    private String group(String kind, List<PageName> names) {
        String plural = kind + (kind.endsWith("s") ? "" : "s");
        return "<p><b>" + Escape.html(Character.toUpperCase(plural.charAt(0)) + plural.substring(1)) + ":</b> "
                + list(names) + "</p>";
    }

    private String list(List<PageName> names) {
        StringBuilder out = new StringBuilder();
        for (PageName name : names) {
            out.append(out.isEmpty() ? "" : ", ")
                    .append("<a href=\"")
                    .append(Escape.html(Urls.page(page, name)))
                    .append("\">")
                    .append(Escape.html(shown(name)))
                    .append("</a>");
        }
        return out.toString();
    }

    /** A name without the folder it has in common with the page; of a comment, the page it stands on. */
    private String shown(PageName name) {
        String folder = page.folder();
        while (!folder.isEmpty() && !name.path().startsWith(folder + "/")) {
            int slash = folder.lastIndexOf('/');
            folder = slash < 0 ? "" : folder.substring(0, slash);
        }
        String path = folder.isEmpty() ? name.path() : name.path().substring(folder.length() + 1);
        int slash = path.lastIndexOf('/');
        boolean comment = path.endsWith("._comment");
        return comment
                ? "comment" + (slash < 0 ? "" : " on " + PageName.shown(path.substring(0, slash)))
                : PageName.shown(path);
    }
}
