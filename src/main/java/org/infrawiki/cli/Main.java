package org.infrawiki.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SimpleTimeZone;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import org.infrawiki.build.WarmUp;
import org.jspecify.annotations.Nullable;

/** Where the program begins. */
public final class Main {
    private static final Set<String> BUILDING = Set.of("build", "hook");

    private Main() {}

    public static void main(String[] args) {
        settle();
        if (args.length > 0 && BUILDING.contains(args[0])) {
            WarmUp.begin();
        }
        System.exit(run(args, terminal(), Clock.systemUTC()));
    }

    /** Settles what the JVM would find out about the machine. */
    static void settle() {
        // This thread may wait for work that others do, so there are as many of them as processors, not one less.
        System.setProperty(
                "java.util.concurrent.ForkJoinPool.common.parallelism",
                String.valueOf(Runtime.getRuntime().availableProcessors()));
        // Nothing depends on the machine's zone and language, and to find out what its clocks did since 1900 takes
        // longer than to make a page.
        TimeZone.setDefault(new SimpleTimeZone(0, "UTC"));
        Locale.setDefault(Locale.US);
    }

    static Terminal terminal() {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        return new Terminal(out, err, Boolean.getBoolean("infrawiki.terminal"), System.getenv());
    }

    /** Runs one command and gives its exit code. */
    static int run(String[] args, Terminal terminal, Clock clock) {
        Callable<Integer> plain = plain(List.of(args), terminal, clock);
        try {
            return plain == null ? Program.run(args, terminal, clock) : plain.call();
        } catch (OutOfMemoryError full) {
            terminal.err()
                    .println("infrawiki: this wiki needs more memory than the program may take, which is "
                            + (Runtime.getRuntime().maxMemory() >> 20)
                            + " MB; allow more with INFRAWIKI_JAVA_OPTS, for example INFRAWIKI_JAVA_OPTS=-Xmx4g");
            return Exit.FAILURE;
        } catch (Exception failed) {
            return Exit.internalError(terminal, failed);
        }
    }

    /** The command of a line that needs nothing but its options set; null for all others. See {@link PlainLine}. */
    private static @Nullable Callable<Integer> plain(List<String> words, Terminal terminal, Clock clock) {
        if (!words.isEmpty() && words.get(0).equals("build")) {
            return BuildCommand.plain(new PlainLine(words.subList(1, words.size())), terminal, clock);
        }
        if (words.size() > 1 && words.get(0).equals("hook") && words.get(1).equals("run")) {
            return HookRunCommand.plain(new PlainLine(words.subList(2, words.size())), terminal, clock);
        }
        return null;
    }
}
