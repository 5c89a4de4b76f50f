package org.infrawiki.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the checks found, by file, as pages and reports show it: what is open, and what was accepted with a reason. */
public final class Findings {
    public static final Findings NONE = new Findings(List.of());

    private final List<Problem> all;
    private final List<Accepted> accepted;
    private final Map<String, List<Problem>> byPath = new TreeMap<>();
    private final Map<String, List<Accepted>> acceptedByPath = new TreeMap<>();

    /**
     * A problem that counts no longer.
     *
     * @param problem a warning or note
     * @param reason why it is accepted, as the page says it
     */
    public record Accepted(Problem problem, String reason) {}

    public Findings(Collection<Problem> problems) {
        this(problems, List.of());
    }

    public Findings(Collection<Problem> problems, Collection<Accepted> accepted) {
        this.all = problems.stream().sorted().distinct().toList();
        this.accepted = accepted.stream()
                .sorted((a, b) -> a.problem().compareTo(b.problem()))
                .distinct()
                .toList();
        for (Problem problem : all) {
            byPath.computeIfAbsent(problem.where().path(), path -> new ArrayList<>())
                    .add(problem);
        }
        for (Accepted one : this.accepted) {
            acceptedByPath
                    .computeIfAbsent(one.problem().where().path(), path -> new ArrayList<>())
                    .add(one);
        }
    }

    /** What was found in one file. */
    public record InFile(List<Problem> open, List<Accepted> accepted) {}

    /** All that are open, sorted by place. */
    public List<Problem> all() {
        return all;
    }

    /** The files in which anything was found. */
    public Set<String> paths() {
        Set<String> paths = new TreeSet<>(byPath.keySet());
        paths.addAll(acceptedByPath.keySet());
        return paths;
    }

    /** Those in one file. */
    public List<Problem> in(String path) {
        return List.copyOf(byPath.getOrDefault(path, List.of()));
    }

    /** All that were accepted, sorted by place. */
    public List<Accepted> accepted() {
        return accepted;
    }

    /** Those in one file. */
    public List<Accepted> acceptedIn(String path) {
        return List.copyOf(acceptedByPath.getOrDefault(path, List.of()));
    }
}
