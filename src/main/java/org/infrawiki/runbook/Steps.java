package org.infrawiki.runbook;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.infrawiki.model.Digest;

/**
 * Puts a box before each step of a runbook, and a coloured word into each gate. Steps are the items of numbered lists
 * that stand in no other list. The name of a box comes from the text of its step and not from its number, so that what is
 * ticked stays ticked when a step is put in before it, and is not when the step says something else.
 */
final class Steps {
    private static final Pattern TAG =
            Pattern.compile("<(/?)(ol|ul|li|p|pre|div|table|blockquote|h[1-6]|details|dl)\\b[^>]*>");
    private static final Pattern GATE = Pattern.compile("<li>(<p>)?\\s*<strong>(GO|CAUTION|STOP)</strong>");
    private static final Map<String, String> SEVERITIES = Map.of("GO", "o", "CAUTION", "w", "STOP", "e");

    private static final int NEAR = 60;

    private final String html;
    private final StringBuilder out;
    private final Map<String, Integer> seen = new HashMap<>();

    private Steps(String html) {
        this.html = html;
        this.out = new StringBuilder(html.length() * 3 / 2);
    }

    /** The HTML with boxes and gates. */
    static String in(String html) {
        return gates(new Steps(html).boxed());
    }

    private static String gates(String html) {
        Matcher gate = GATE.matcher(html);
        return gate.replaceAll(found -> "<li class=\"gate\">" + (found.group(1) == null ? "" : found.group(1))
                + "<b class=\"sev " + SEVERITIES.get(found.group(2)) + "\">" + found.group(2) + "</b>");
    }

    private String boxed() {
        Matcher tag = TAG.matcher(html);
        int done = 0;
        int lists = 0;
        boolean numbered = false;
        int start = -1;
        while (tag.find()) {
            boolean opens = tag.group(1).isEmpty();
            String name = tag.group(2);
            if (name.equals("ol") || name.equals("ul")) {
                lists += opens ? 1 : -1;
                if (lists == 1 && opens) {
                    numbered = name.equals("ol") && isText(tag.start());
                    if (numbered) {
                        out.append(html, done, tag.start())
                                .append("<ol class=\"steps\"")
                                .append(html, tag.start() + 3, tag.end());
                        done = tag.end();
                    }
                }
            } else if (name.equals("li") && lists == 1 && numbered) {
                if (opens) {
                    out.append(html, done, tag.start());
                    start = tag.end();
                    done = start;
                } else if (start >= 0) {
                    step(html.substring(start, tag.start()));
                    done = tag.end();
                    start = -1;
                }
            }
        }
        return out.append(html, done, html.length()).toString();
    }

    /** Whether a list belongs to the text: neither a table of contents nor the notes at its foot. */
    private boolean isText(int at) {
        String before = html.substring(Math.max(0, at - NEAR), at);
        return !before.contains("class=\"toc")
                && !before.contains("class=\"footnotes")
                && !html.startsWith("class=", at + 4);
    }

    /** One step: its first line is the label of the box, the rest stands below. */
    private void step(String inner) {
        String text = inner.strip();
        String label;
        String body;
        if (text.startsWith("<p>")) {
            int end = text.indexOf("</p>");
            label = text.substring(3, end);
            body = text.substring(end + 4);
        } else {
            Matcher tag = TAG.matcher(text);
            int end = tag.find() ? tag.start() : text.length();
            label = text.substring(0, end);
            body = text.substring(end);
        }
        String id = id(text);
        out.append("<li><input type=\"checkbox\" id=\"")
                .append(id)
                .append("\"><label for=\"")
                .append(id)
                .append("\">")
                .append(label.strip())
                .append("</label>");
        if (!body.isBlank()) {
            out.append("<div class=\"body\">").append(body.strip()).append("</div>");
        }
        out.append("</li>");
    }

    private String id(String step) {
        String words = step.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
        String id = "s"
                + String.format(java.util.Locale.ROOT, "%08x", (int)
                        new Digest().put(words).value());
        int times = seen.merge(id, 1, Integer::sum);
        return times == 1 ? id : id + "-" + times;
    }
}
