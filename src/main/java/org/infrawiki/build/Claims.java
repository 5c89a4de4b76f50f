package org.infrawiki.build;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.infrawiki.model.Problem;
import org.jspecify.annotations.Nullable;

/** Who writes which file. The first unit to claim a path has it; what could leave the output folder nobody gets. */
final class Claims {
    private static final int LONGEST_PART = 240;

    private final Map<String, String> owners = new TreeMap<>();
    private final Map<String, String> folders = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /** Claims what a unit is sure to write; conflicts become problems. */
    void claim(Unit unit) {
        claim(unit, unit.claims());
    }

    /** Claims some paths; conflicts become problems. */
    void claim(Unit unit, Collection<String> paths) {
        for (String path : paths) {
            String refusal = claim(unit, path);
            if (refusal != null) {
                problems.add(conflict(unit, path, refusal));
            }
        }
    }

    static Problem conflict(Unit unit, String path, String refusal) {
        return Problem.error(
                "output-conflict", unit.where(), "can't write " + path + ": " + refusal, "rename one of them");
    }

    /** Claims one path; gives why it can't be had, or null. */
    @Nullable
    String claim(Unit unit, String path) {
        if (!isSafe(path)) {
            return "it is no path a file of the site can have";
        }
        String owner = owners.get(path);
        if (owner != null) {
            return owner.equals(unit.key()) ? null : "it is written for " + owner;
        }
        String inFolder = folders.get(path);
        if (inFolder != null) {
            return "it is a folder, of " + inFolder;
        }
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            String file = owners.get(path.substring(0, slash));
            if (file != null) {
                return path.substring(0, slash) + " is a file, of " + file;
            }
        }
        owners.put(path, unit.key());
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            folders.putIfAbsent(path.substring(0, slash), unit.key());
        }
        return null;
    }

    boolean isClaimed(Unit unit, String path) {
        return unit.key().equals(owners.get(path));
    }

    Collection<String> paths() {
        return owners.keySet();
    }

    List<Problem> problems() {
        return problems;
    }

    /** Whether a path stays below the output folder, away from our own, with names that file systems take. */
    static boolean isSafe(String path) {
        for (String part : path.split("/", -1)) {
            boolean control = part.chars().anyMatch(c -> c < ' ' || c == '\\' || c == 127);
            if (part.isEmpty()
                    || part.startsWith(".")
                    || control
                    || part.getBytes(StandardCharsets.UTF_8).length > LONGEST_PART) {
                return false;
            }
        }
        return true;
    }
}
