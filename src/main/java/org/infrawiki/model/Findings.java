package org.infrawiki.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the checks found, by file, as pages and reports show it. */
public final class Findings {
    public static final Findings NONE = new Findings(List.of());

    private final List<Problem> all;
    private final Map<String, List<Problem>> byPath = new TreeMap<>();

    public Findings(Collection<Problem> problems) {
        this.all = problems.stream().sorted().distinct().toList();
        for (Problem problem : all) {
            byPath.computeIfAbsent(problem.where().path(), path -> new java.util.ArrayList<>())
                    .add(problem);
        }
    }

    /** All, sorted by place. */
    public List<Problem> all() {
        return all;
    }

    /** Those in one file. */
    public List<Problem> in(String path) {
        return byPath.getOrDefault(path, List.of());
    }
}
