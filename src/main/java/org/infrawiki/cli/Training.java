package org.infrawiki.cli;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.infrawiki.build.WarmUp;

/**
 * What the JVM watches while it makes a class archive: pushes to a site, in one process, for an archive holds the classes of
 * one process. The launcher starts it as {@code Training REPO OUTPUT BEFORE TEXT FACT}, with the published commit and two
 * pushes after it: one that changes a text, and is the branch {@code text} as well, and one that changes a fact, which is
 * the branch {@code main}, and comes as a hook gets it.
 */
public final class Training {
    private static final String TEXT = "text";
    private static final String FACT = "main";

    private Training() {}

    public static void main(String[] args) {
        Main.settle();
        WarmUp.begin();
        Terminal terminal = Main.terminal();
        Clock clock = Clock.systemUTC();
        int nothing = Main.run(command("build", args, args[2]), terminal, clock);
        int text = Main.run(command("build", args, TEXT), terminal, clock);
        String pushed = args[3] + " " + args[4] + " refs/heads/" + FACT + "\n";
        System.setIn(new ByteArrayInputStream(pushed.getBytes(StandardCharsets.US_ASCII)));
        int fact = Main.run(command("hook run", args, FACT), terminal, clock);
        System.exit(Math.max(nothing, Math.max(text, fact)));
    }

    private static String[] command(String name, String[] args, String ref) {
        List<String> words = new ArrayList<>(List.of(name.split(" ")));
        words.addAll(List.of("--git", args[0], "--output", args[1], "--ref", ref));
        return words.toArray(String[]::new);
    }
}
