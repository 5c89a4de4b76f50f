package org.infrawiki.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.infrawiki.model.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What the directives of one page make beside their place in the text: feeds, files, parts of the frame. Filled while
 * the page's body is rendered, in document order, by one thread.
 */
public final class Extras {
    private final List<Feed> feeds = new ArrayList<>();
    private final TreeMap<String, byte[]> files = new TreeMap<>();
    private final Map<String, String> slots = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<UnaryOperator<String>> finishers = new ArrayList<>();

    /** The feeds of the page so far. */
    public List<Feed> feeds() {
        return feeds;
    }

    public void feed(Feed feed) {
        feeds.add(feed);
    }

    /** Writes a file of the page, such as a scaled picture, at a path below the output folder. */
    public void file(String path, byte[] bytes) {
        files.put(path, bytes);
    }

    public Map<String, byte[]> files() {
        return files;
    }

    /**
     * Sets a part of the frame: {@code sidebar}, {@code trail}, {@code head} (further elements of the head) …; HTML.
     */
    public void slot(String name, String html) {
        slots.put(name, html);
    }

    /** Adds to a part of the frame. */
    public void addToSlot(String name, String html) {
        slots.merge(name, html, String::concat);
    }

    public @Nullable String slot(String name) {
        return slots.get(name);
    }

    /** Runs on the whole body's HTML when all of it is rendered, for what needs all headings, such as a contents list. */
    public void finish(UnaryOperator<String> finisher) {
        finishers.add(finisher);
    }

    public void problem(Problem problem) {
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    public List<Problem> problems() {
        return problems;
    }

    String finished(String html) {
        String done = html;
        for (UnaryOperator<String> finisher : finishers) {
            done = finisher.apply(done);
        }
        return done;
    }
}
