package org.infrawiki.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * One question about a built site besides its links.
 *
 * @param page a page, a file, or {@code *} for all pages
 * @param question what is asked: contains, absent, count, texts, exists, missing or unasked
 * @param selector a CSS selector, empty for questions without one
 * @param answer the answer that is right
 */
record Expectation(String page, String question, String selector, String answer) {

    static Expectation parse(String line) {
        String[] fields = line.split("\t", -1);
        return switch (fields.length) {
            case 2 -> new Expectation(fields[0], fields[1], "", "");
            case 3 -> new Expectation(fields[0], fields[1], "", fields[2]);
            case 4 -> new Expectation(fields[0], fields[1], fields[2], fields[3]);
            default -> throw new IllegalArgumentException("not two, three or four fields: " + line);
        };
    }

    /** Whether this only says that the links of the page are not compared. */
    boolean isUnasked() {
        return question.equals("unasked");
    }

    /** What is wrong; empty when the answer is right. */
    Optional<String> check(Path site) throws IOException {
        String got = answerOf(site);
        boolean right =
                switch (question) {
                    case "contains" -> got.contains(answer);
                    case "absent" -> !got.contains(answer);
                    case "exists", "missing" -> got.equals(question);
                    default -> got.equals(answer);
                };
        return right
                ? Optional.empty()
                : Optional.of(
                        page + ": " + question + " " + selector + " expected <" + answer + "> but got <" + got + ">");
    }

    private String answerOf(Path site) throws IOException {
        Path html = page.equals("index") ? site.resolve("index.html") : site.resolve(page + "/index.html");
        return switch (question) {
            case "exists", "missing" -> Files.exists(site.resolve(page)) ? "exists" : "missing";
            case "count" -> String.valueOf(elements(html).size());
            case "texts" -> elements(html).stream().map(Element::text).collect(Collectors.joining("|"));
            default -> Files.exists(html) ? content(html) : text(site.resolve(page));
        };
    }

    private static String text(Path file) throws IOException {
        return Files.exists(file) ? SiteFacts.blanksMadeOne(Files.readString(file)) : "(there is no such file)";
    }

    private static String content(Path html) throws IOException {
        Element content = document(html).getElementById("content");
        return content == null ? "" : SiteFacts.blanksMadeOne(content.text());
    }

    private List<Element> elements(Path html) throws IOException {
        return document(html).select(selector);
    }

    private static Document document(Path html) throws IOException {
        return Jsoup.parse(Files.exists(html) ? Files.readString(html) : "");
    }
}
