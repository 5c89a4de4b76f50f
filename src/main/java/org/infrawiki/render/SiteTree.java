package org.infrawiki.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.infrawiki.model.Lookup;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Site;

/**
 * The site tree beside a page: the root, the way down to the page, its siblings and what stands below it. Pages of one
 * folder differ in one line of it, so the rest is made once a folder.
 */
final class SiteTree {
    private final Map<String, Around> folders = new ConcurrentHashMap<>();

    /** What the pages of a folder share, valid as long as the answers it was made of are the current ones. */
    private record Around(
            List<Object> answers, String before, List<String> lines, Map<String, Integer> numbers, String after) {}

    /** The tree as a nested list; the empty string for a wiki of one page. */
    String html(PageName page, Menu.Answer menu, Lookup lookup) {
        Around around = around(page, menu, lookup);
        String current = current(page, lookup);
        StringBuilder out = new StringBuilder(around.before());
        Integer number = around.numbers().get(page.path());
        for (int i = 0; i < around.lines().size(); i++) {
            out.append(number != null && number == i ? current : around.lines().get(i));
        }
        boolean added =
                number == null && !page.equals(PageName.INDEX) && !menu.about().contains(about(page, menu));
        if (added) {
            out.append(current);
        }
        String tree = out.append(around.after()).toString();
        return tree.equals("<ul></ul>") ? "" : tree;
    }

    private static Site.Entry about(PageName page, Menu.Answer menu) {
        return menu.about().stream()
                .filter(entry -> entry.path().equals(page.path()))
                .findFirst()
                .orElse(new Site.Entry("", "", false));
    }

    /** The page's own line with what stands below it. */
    private static String current(PageName page, Lookup lookup) {
        Branch.Answer own = Branch.ask(lookup, page.path());
        StringBuilder out = new StringBuilder("<li><a href=\"./\" aria-current=\"page\">")
                .append(Escape.html(own.title()))
                .append("</a>");
        List<Site.Entry> below = page.equals(PageName.INDEX) ? List.of() : own.entries();
        if (!below.isEmpty()) {
            out.append("<ul>");
            below.forEach(entry -> out.append(line(page, entry)));
            out.append("</ul>");
        }
        return out.append("</li>").toString();
    }

    private Around around(PageName page, Menu.Answer menu, Lookup lookup) {
        List<String> way = way(page.folder());
        List<Object> answers = new ArrayList<>();
        answers.add(menu);
        List<Branch.Answer> ancestors = new ArrayList<>();
        for (int i = 0; i < way.size(); i++) {
            String folder = way.get(i);
            boolean last = i == way.size() - 1;
            Branch.Answer answer = last ? Branch.ask(lookup, folder) : title(folder, lookup);
            ancestors.add(answer);
            answers.add(answer);
        }
        PageName stand = stand(page);
        Around known = folders.get(stand.path());
        if (known != null && known.answers().equals(answers)) {
            return known;
        }
        Around made = make(stand, menu, way, ancestors, answers);
        folders.put(stand.path(), made);
        return made;
    }

    /** A page of no name, from which all addresses are as from each page of the folder. */
    private static PageName stand(PageName page) {
        return page.equals(PageName.INDEX) ? page : new PageName(page.folder().isEmpty() ? "." : page.folder() + "/.");
    }

    /** A folder above the page's own, of which only the title is shown. */
    private static Branch.Answer title(String folder, Lookup lookup) {
        PageName name = new PageName(folder);
        return new Branch.Answer(lookup.title(name), lookup.exists(name), List.of(), false);
    }

    private static Around make(
            PageName page, Menu.Answer menu, List<String> way, List<Branch.Answer> ancestors, List<Object> answers) {
        StringBuilder before = new StringBuilder("<ul>");
        StringBuilder after = new StringBuilder();
        List<String> lines = new ArrayList<>();
        Map<String, Integer> numbers = new HashMap<>();
        if (way.isEmpty()) {
            lines(page, menu.entries(), lines, numbers);
            after.append(more(page, menu.allPages() && menu.cut() ? Menu.ALL_PAGES : null, "All pages"));
        } else {
            boolean met = false;
            for (Site.Entry entry : menu.entries()) {
                (met ? after : before).append(line(page, entry));
                if (entry.path().equals(way.get(0))) {
                    before.setLength(before.length() - "</li>".length());
                    met = true;
                }
            }
            if (!met) {
                before.append(opened(page, way.get(0), ancestors.get(0)));
            }
            for (int i = 1; i < way.size(); i++) {
                before.append("<ul>").append(opened(page, way.get(i), ancestors.get(i)));
            }
            before.append("<ul>");
            Branch.Answer folder = ancestors.get(way.size() - 1);
            lines(page, folder.entries(), lines, numbers);
            StringBuilder close = new StringBuilder();
            PageName parent = new PageName(way.get(way.size() - 1));
            PageName all = folder.page() ? parent : menu.allPages() ? Menu.ALL_PAGES : null;
            close.append(more(page, folder.cut() ? all : null, "All of " + folder.title()));
            close.append("</ul></li>".repeat(way.size()));
            after.insert(0, close);
        }
        return new Around(
                answers,
                before.toString(),
                List.copyOf(lines),
                Map.copyOf(numbers),
                after.append("</ul>").toString());
    }

    private static void lines(
            PageName page, List<Site.Entry> entries, List<String> lines, Map<String, Integer> numbers) {
        for (Site.Entry entry : entries) {
            numbers.put(entry.path(), lines.size());
            lines.add(line(page, entry));
        }
    }

    private static String opened(PageName page, String folder, Branch.Answer answer) {
        String line = line(page, new Site.Entry(folder, answer.title(), answer.page()));
        return line.substring(0, line.length() - "</li>".length());
    }

    private static String more(PageName page, @org.jspecify.annotations.Nullable PageName list, String text) {
        return list == null
                ? ""
                : "<li><a class=\"more\" href=\"" + Escape.html(Urls.page(page, list)) + "\">" + Escape.html(text)
                        + "…</a></li>";
    }

    private static String line(PageName page, Site.Entry entry) {
        String title = Escape.html(entry.title());
        return entry.page()
                ? "<li><a href=\"" + Escape.html(Urls.page(page, new PageName(entry.path()))) + "\">" + title
                        + "</a></li>"
                : "<li><span>" + title + "</span></li>";
    }

    /** The folders from the root down to this one: {@code a}, {@code a/b}. */
    static List<String> way(String folder) {
        List<String> way = new ArrayList<>();
        for (int slash = folder.indexOf('/'); slash >= 0; slash = folder.indexOf('/', slash + 1)) {
            way.add(folder.substring(0, slash));
        }
        if (!folder.isEmpty()) {
            way.add(folder);
        }
        return way;
    }
}
