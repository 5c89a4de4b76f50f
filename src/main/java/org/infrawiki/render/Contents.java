package org.infrawiki.render;

import java.util.List;

/** A page's contents: the two highest levels of its headings as a nested list. */
final class Contents {
    private Contents() {}

    /**
     * The list.
     *
     * @param headings of the body, the page's own title left out; those without an id can't be linked and are not shown
     * @return the empty string for fewer than two headings
     */
    static String html(List<Finish.Heading> headings) {
        int top = headings.stream()
                .filter(heading -> !heading.id().isEmpty())
                .mapToInt(Finish.Heading::level)
                .min()
                .orElse(1);
        List<Finish.Heading> shown = headings.stream()
                .filter(heading -> !heading.id().isEmpty() && heading.level() <= top + 1)
                .toList();
        if (shown.size() < 2) {
            return "";
        }
        StringBuilder out = new StringBuilder("<ol>");
        boolean below = false;
        for (int i = 0; i < shown.size(); i++) {
            Finish.Heading heading = shown.get(i);
            boolean sub = i > 0 && heading.level() > top;
            if (i > 0) {
                out.append(sub == below ? "</li>" : sub ? "<ol>" : "</li></ol></li>");
            }
            out.append("<li><a href=\"#")
                    .append(Urls.escape(heading.id()))
                    .append("\">")
                    .append(heading.text())
                    .append("</a>");
            below = sub;
        }
        return out.append(below ? "</li></ol></li></ol>" : "</li></ol>").toString();
    }
}
