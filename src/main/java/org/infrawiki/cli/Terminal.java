package org.infrawiki.cli;

import java.io.PrintWriter;
import java.util.Map;

/**
 * Where a command prints.
 *
 * @param interactive whether a person watches, so that progress may be shown
 * @param environment environment variables, for {@code NO_COLOR}
 */
record Terminal(PrintWriter out, PrintWriter err, boolean interactive, Map<String, String> environment) {
    boolean color() {
        return interactive && environment.getOrDefault("NO_COLOR", "").isEmpty();
    }
}
