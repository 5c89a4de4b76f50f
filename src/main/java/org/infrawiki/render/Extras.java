package org.infrawiki.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.infrawiki.model.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What the directives of one page make beside their place in the text: feeds, files, parts of the frame. Filled while
 * the page's body is rendered, in document order, by one thread.
 */
public final class Extras {
    private static final long MOST_RENDERED = 8 << 20;
    private static final int COST_OF_A_TEXT = 20;

    private final List<Feed> feeds = new ArrayList<>();
    private final TreeMap<String, byte[]> files = new TreeMap<>();
    private final Map<String, String> slots = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private long rendered;
    private final Map<Class<?>, Object> memories = new HashMap<>();
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

    /**
     * What the directives of one kind remember while the page is made, such as pictures' default sizes.
     *
     * @param type the kind of memory, a type of the directive's own
     * @param make a fresh one, for the first that asks
     */
    public <T> T memory(Class<T> type, Supplier<T> make) {
        return type.cast(memories.computeIfAbsent(type, unused -> make.get()));
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

    /** Counts text rendered, and HTML made, amid the page; false when it is more than any page needs. */
    boolean affords(String text) {
        rendered += text.length() + COST_OF_A_TEXT;
        return rendered <= MOST_RENDERED;
    }

    String finished(String html) {
        String done = html;
        for (UnaryOperator<String> finisher : finishers) {
            done = finisher.apply(done);
        }
        return done;
    }
}
