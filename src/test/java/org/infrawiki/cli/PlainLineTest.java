package org.infrawiki.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Field;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** That a line which is read without picocli means what it means to picocli. */
class PlainLineTest {
    private static final Terminal TERMINAL =
            new Terminal(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), false, Map.of());
    private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    private static final List<String> VALUES = List.of(
            "a", "/srv/x y", "main", "2026-02-29", "2026-02-28", "", "-1", "@file", "é", "'q'", "--full", "a=b");

    private static @Nullable Object build(List<String> words) {
        return BuildCommand.plain(new PlainLine(words), TERMINAL, CLOCK);
    }

    private static @Nullable Object hookRun(List<String> words) {
        return HookRunCommand.plain(new PlainLine(words), TERMINAL, CLOCK);
    }

    @Test
    void buildMeansTheSame() {
        meansTheSame(() -> new BuildCommand(TERMINAL, CLOCK), PlainLineTest::build);
    }

    @Test
    void runningAHookMeansTheSame() {
        meansTheSame(() -> new HookRunCommand(TERMINAL, CLOCK), PlainLineTest::hookRun);
    }

    @Test
    void everyOptionIsKnown() {
        everyOptionIsKnown(new BuildCommand(TERMINAL, CLOCK), List.of(), PlainLineTest::build);
        everyOptionIsKnown(
                new HookRunCommand(TERMINAL, CLOCK), List.of("--git", "r", "--output", "o"), PlainLineTest::hookRun);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "-h",
                "x",
                "--output",
                "--full yes",
                "--full --full",
                "--output=x",
                "--output @x",
                "--ful",
                "--today 2026-02-29",
                "--unknown",
                "--output -x",
                "--"
            })
    void theRestIsLeftToPicocli(String line) {
        assertThat(build(List.of(line.split(" ")))).isNull();
        assertThat(hookRun(List.of(("--git r --output o " + line).split(" ")))).isNull();
    }

    private static void everyOptionIsKnown(
            Object command, List<String> needed, Function<List<String>, @Nullable Object> plain) {
        for (OptionSpec option : new CommandLine(command).getCommandSpec().options()) {
            String name = option.longestName();
            if (option.usageHelp() || option.versionHelp() || needed.contains(name)) {
                continue;
            }
            List<String> words = new ArrayList<>(needed);
            words.add(name);
            if (option.arity().max() > 0) {
                words.add(name.equals("--today") ? "2026-11-23" : "value");
            }
            assertThat(plain.apply(words)).as(name).isNotNull();
        }
    }

    private static void meansTheSame(Supplier<Object> commands, Function<List<String>, @Nullable Object> plain) {
        long seed = Long.getLong("infrawiki.seed", 1);
        Random random = new Random(seed);
        List<OptionSpec> options =
                new CommandLine(commands.get()).getCommandSpec().options();
        int read = 0;
        for (int round = 0; round < 3_000; round++) {
            List<String> words = words(random, options);
            Object straight = plain.apply(words);
            if (straight == null) {
                continue;
            }
            read++;
            Object command = commands.get();
            new CommandLine(command).parseArgs(words.toArray(String[]::new));
            assertThat(fields(straight)).as("seed %d, %s", seed, words).isEqualTo(fields(command));
        }
        assertThat(read).as("lines that were read, seed %d", seed).isCloseTo(1_500, within(1_300));
    }

    private static List<String> words(Random random, List<OptionSpec> options) {
        List<OptionSpec> shuffled = new ArrayList<>(options);
        Collections.shuffle(shuffled, random);
        List<String> words = new ArrayList<>();
        for (OptionSpec option : shuffled.subList(0, random.nextInt(shuffled.size() + 1))) {
            if (random.nextInt(40) > 0 && (option.usageHelp() || option.versionHelp())) {
                continue;
            }
            words.add(option.longestName());
            if (option.arity().max() > 0 ? random.nextInt(40) > 0 : random.nextInt(40) == 0) {
                words.add(VALUES.get(random.nextInt(option.longestName().equals("--today") ? VALUES.size() : 3)));
            }
        }
        return words;
    }

    private static Map<String, String> fields(Object command) {
        Map<String, String> fields = new TreeMap<>();
        for (Field field : command.getClass().getDeclaredFields()) {
            field.setAccessible(true);
            try {
                Object value = field.get(command);
                if (value instanceof SourceOptions) {
                    fields.putAll(fields(value));
                } else {
                    fields.put(field.getName(), Objects.toString(value));
                }
            } catch (IllegalAccessException unreadable) {
                throw new AssertionError(unreadable);
            }
        }
        return fields;
    }
}
