package org.infrawiki.build;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infrawiki.model.Where;
import org.infrawiki.source.Tree;

/**
 * {@code build.json} in the site: which commit it shows, and when that was made, for monitoring. A folder as it is has no
 * commit that would be true of it, and gets none.
 */
final class BuildNote {
    static final String FILE = "build.json";

    private BuildNote() {}

    /** Whether it is this file, which is written when all others are there, so that it says no more than is true. */
    static boolean comesLast(Unit unit, Claims claims) {
        return unit.key().equals(FILE) && claims.isClaimed(unit, FILE);
    }

    static Optional<Unit> of(Tree tree) {
        if (!tree.ofCommit()) {
            return Optional.empty();
        }
        String text = "{\"commit\":\"" + tree.commit() + "\""
                + tree.commitTime()
                        .map(time -> ",\"committed\":\"" + time + "\"")
                        .orElse("") + "}\n";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Optional.of(new Unit(
                FILE,
                tree.commit(),
                List.of(FILE),
                Where.file("."),
                lookup -> new Unit.Result(Map.of(FILE, bytes), List.of())));
    }
}
