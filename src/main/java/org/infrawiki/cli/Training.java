package org.infrawiki.cli;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.infrawiki.build.WarmUp;

/**
 * What the JVM watches while it makes a class archive: a first build, and then pushes, in one process, for an archive holds
 * the classes of one process. The launcher starts it, as {@code Training REPO OUTPUT COMMIT...}, oldest commit first.
 */
public final class Training {
    private Training() {}

    public static void main(String[] args) {
        WarmUp.begin();
        Terminal terminal = Main.terminal();
        Clock clock = Clock.systemUTC();
        List<String> commits = List.of(args).subList(2, args.length);
        int worst = Main.run(command("build", args, commits.get(0)), terminal, clock);
        for (int at = 1; at < commits.size(); at++) {
            String pushed = commits.get(at - 1) + " " + commits.get(at) + " refs/heads/main\n";
            System.setIn(new ByteArrayInputStream(pushed.getBytes(StandardCharsets.US_ASCII)));
            worst = Math.max(worst, Main.run(command("hook run", args, "main"), terminal, clock));
        }
        System.exit(worst);
    }

    private static String[] command(String name, String[] args, String ref) {
        List<String> words = new ArrayList<>(List.of(name.split(" ")));
        words.addAll(List.of("--git", args[0], "--output", args[1], "--ref", ref));
        return words.toArray(String[]::new);
    }
}
