package org.infrawiki.model;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name a mistyped one was probably meant to be. */
public final class Nearest {
    private Nearest() {}

    /** {@code did you mean 'x'?}, or the empty string where no known name is near. */
    public static String hint(String typed, Collection<String> known) {
        return of(typed, known).map(name -> "did you mean '" + name + "'?").orElse("");
    }

    /** The nearest of the known names, if it is near enough to be a slip of the fingers. */
    public static Optional<String> of(String typed, Collection<String> known) {
        String folded = typed.toLowerCase(Locale.ROOT);
        int limit = Math.max(1, typed.length() / 3);
        String nearest = null;
        int least = limit;
        for (String name : known) {
            if (Math.abs(name.length() - typed.length()) <= limit) {
                int distance = distance(folded, name.toLowerCase(Locale.ROOT));
                if (distance < least || distance == least && (nearest == null || name.compareTo(nearest) < 0)) {
                    nearest = name;
                    least = distance;
                }
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** Edits (insert, delete, replace, swap of neighbours) between two words: optimal string alignment distance. */
    static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int replace = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                cost[i][j] = Math.min(replace, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
