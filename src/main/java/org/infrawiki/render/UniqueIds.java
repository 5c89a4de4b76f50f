package org.infrawiki.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that no two elements of a page have one id, as HTML asks: a page's own headings meet those that its
 * directives make, and two runbooks on one page have the same ones. The element in the fewest boxes keeps its name, so
 * that the headings of the page's own text have those that links from elsewhere say; of two in as many the first does.
 * Others get {@code -1}, {@code -2} … Links, labels and descriptions mean the element in the innermost box that they
 * share with one of that name.
 */
final class UniqueIds {
    /** What stands above the text in every page and can't give way: the browser goes to the first of a name. */
    private static final Set<String> FRAME = Set.of("content", "pageheader", "tree");

    /** What stands below it, and does give way. */
    private static final Set<String> FOOT =
            Set.of("backlinks", "comments", "pagecopyright", "pageinfo", "pagelicense", "tags");

    private static final Set<String> BOXES = Set.of("div", "article", "section", "svg");
    private static final Pattern NAMING =
            Pattern.compile(" (id|for|aria-labelledby|aria-describedby|href)=\"(#?)([^\"]+)\"");
    private static final Pattern NAME = Pattern.compile("</?([a-z]+)");

    private final String html;
    private final List<Seen> seen = new ArrayList<>();

    private UniqueIds(String html) {
        this.html = html;
    }

    /** A box: what an id in it becomes, by what it was. */
    private record Box(@Nullable Box outer, int depth, Map<String, String> names) {
        static Box in(@Nullable Box outer) {
            return new Box(outer, outer == null ? 0 : outer.depth + 1, new HashMap<>());
        }

        void put(String old, String name) {
            for (Box box = this; box != null; box = box.outer) {
                box.names.putIfAbsent(old, name);
                box.names.putIfAbsent(Urls.escape(old), name);
            }
        }

        String get(String old) {
            for (Box box = this; box != null; box = box.outer) {
                String name = box.names.get(old);
                if (name != null) {
                    return name;
                }
            }
            return old;
        }
    }

    /** An attribute that names an element: its value reaches from {@code start} to {@code end}. */
    private record Seen(int start, int end, String value, boolean id, Box box) {}

    /** The HTML with each id once. */
    static String in(String html) {
        return isClear(html) ? html : new UniqueIds(html).run();
    }

    /** The names of the frame below the text that the text has already. */
    static Set<String> taken(String html) {
        return FOOT.stream()
                .filter(name -> html.contains(" id=\"" + name + "\""))
                .collect(Collectors.toSet());
    }

    /** The quick look that is enough for nearly every page. */
    private static boolean isClear(String html) {
        Set<String> ids = new HashSet<>(FRAME);
        for (int at = html.indexOf(" id=\""); at >= 0; at = html.indexOf(" id=\"", at + 1)) {
            int end = html.indexOf('"', at + 5);
            if (end < 0 || !ids.add(html.substring(at + 5, end))) {
                return false;
            }
        }
        return true;
    }

    private String run() {
        look();
        Map<Integer, String> names = named();
        StringBuilder out = new StringBuilder(html.length() + 64);
        int done = 0;
        for (Seen one : seen) {
            out.append(html, done, one.start())
                    .append(one.id() ? names.get(one.start()) : one.box().get(one.value()));
            done = one.end();
        }
        return out.append(html, done, html.length()).toString();
    }

    private void look() {
        Box box = Box.in(null);
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
            if (html.startsWith("<!--", at)) {
                int close = html.indexOf("-->", at);
                at = close < 0 ? html.length() : close;
                continue;
            }
            Matcher name = NAME.matcher(html).region(at, html.length());
            int end = name.lookingAt() ? Tag.end(html, at) : at + 1;
            if (end < 0) {
                return;
            }
            if (end > at + 1) {
                boolean boxes = BOXES.contains(name.group(1));
                boolean closes = html.charAt(at + 1) == '/';
                if (boxes && !closes) {
                    box = Box.in(box);
                }
                Matcher naming = NAMING.matcher(html).region(at, end);
                while (naming.find()) {
                    boolean id = naming.group(1).equals("id");
                    // The name of a box itself is one of the names outside it.
                    Box of = id && boxes && box.outer() != null ? box.outer() : box;
                    if (naming.group(1).equals("href") == naming.group(2).equals("#")) {
                        seen.add(new Seen(naming.start(3), naming.end(3), naming.group(3), id, of));
                    }
                }
                if (boxes && closes && box.outer() != null) {
                    box = box.outer();
                }
            }
            at = end;
        }
    }

    private Map<Integer, String> named() {
        List<Seen> ids = new ArrayList<>(seen.stream().filter(Seen::id).toList());
        Set<String> written = new HashSet<>();
        ids.forEach(one -> written.add(one.value()));
        ids.sort(Comparator.comparingInt(one -> one.box().depth())); // stable, so the first of equals stays first
        Set<String> taken = new HashSet<>(FRAME);
        Map<String, Integer> last = new HashMap<>();
        Map<Integer, String> names = new HashMap<>();
        for (Seen one : ids) {
            String name = one.value();
            while (!taken.add(name)) {
                String next = one.value() + "-" + last.merge(one.value(), 1, Integer::sum);
                name = written.contains(next) ? name : next;
            }
            names.put(one.start(), name);
            one.box().put(one.value(), name);
        }
        return names;
    }
}
