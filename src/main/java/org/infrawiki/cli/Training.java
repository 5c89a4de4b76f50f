package org.infrawiki.cli;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.infrawiki.build.WarmUp;

/**
 * What the JVM watches while it makes a class archive: pushes to a site, in one process, for an archive holds the classes of
 * one process. The launcher starts it, as {@code Training REPO OUTPUT COMMIT...}, the published commit first and then each
 * push; the last one is the branch {@code main}, and comes as a hook gets it.
 */
public final class Training {
    private static final String REF = "main";

    private Training() {}

    public static void main(String[] args) {
        WarmUp.begin();
        Terminal terminal = Main.terminal();
        Clock clock = Clock.systemUTC();
        List<String> commits = List.of(args).subList(2, args.length);
        int last = commits.size() - 1;
        int worst = Exit.DONE;
        for (String commit : commits.subList(0, last)) {
            worst = Math.max(worst, Main.run(command("build", args, commit), terminal, clock));
        }
        String pushed = commits.get(last - 1) + " " + commits.get(last) + " refs/heads/" + REF + "\n";
        System.setIn(new ByteArrayInputStream(pushed.getBytes(StandardCharsets.US_ASCII)));
        System.exit(Math.max(worst, Main.run(command("hook run", args, REF), terminal, clock)));
    }

    private static String[] command(String name, String[] args, String ref) {
        List<String> words = new ArrayList<>(List.of(name.split(" ")));
        words.addAll(List.of("--git", args[0], "--output", args[1], "--ref", ref));
        return words.toArray(String[]::new);
    }
}
