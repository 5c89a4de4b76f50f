package org.infrawiki.directive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/**
 * Runs a program of Graphviz. It gets its input by a pipe, may not read files (it refuses to when it thinks that a web
 * server called it), and is ended when it takes too long.
 */
final class Graphviz {
    static final Set<String> PROGRAMS = Set.of("dot", "neato", "fdp", "twopi", "circo", "sfdp");
    private static final int SECONDS = 20;
    private static final int LARGEST = 4 << 20;

    private Graphviz() {}

    /**
     * What came of it.
     *
     * @param svg the drawing, empty where there is an error
     * @param error why there is none, or the empty string
     * @param missing whether the program is not installed
     */
    record Drawing(String svg, String error, boolean missing) {}

    static Drawing draw(String program, String graph) {
        ProcessBuilder builder = new ProcessBuilder(List.of(program, "-Tsvg"));
        builder.environment().put("SERVER_NAME", "infrawiki");
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().remove("GV_FILE_PATH");
        Process process;
        try {
            process = builder.start();
        } catch (IOException notThere) {
            return new Drawing("", "Graphviz is not installed here", true);
        }
        try {
            CompletableFuture<String> out = read(process.getInputStream());
            CompletableFuture<String> errors = read(process.getErrorStream());
            CompletableFuture<Void> fed = CompletableFuture.runAsync(() -> feed(process, graph));
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                return new Drawing("", program + " took more than " + SECONDS + " seconds", false);
            }
            fed.exceptionally(closedEarly -> null).join();
            String svg = out.join();
            if (process.exitValue() != 0 || !svg.contains("<svg")) {
                return new Drawing("", program + " can't draw this: " + firstLine(errors.join()), false);
            }
            return svg.length() >= LARGEST
                    ? new Drawing("", "the drawing is too large", false)
                    : new Drawing(svg, "", false);
        } catch (CompletionException broken) {
            return new Drawing("", program + " broke off", false);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Drawing("", program + " was interrupted", false);
        } finally {
            process.destroyForcibly();
        }
    }

    private static CompletableFuture<String> read(InputStream in) {
        return CompletableFuture.supplyAsync(() -> {
            try (in) {
                return new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    private static void feed(Process process, String graph) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(graph.getBytes(StandardCharsets.UTF_8));
        } catch (IOException closedEarly) {
            throw new UncheckedIOException(closedEarly);
        }
    }

    private static String firstLine(String text) {
        String line = text.strip().lines().findFirst().orElse("it gave no reason");
        return line.replaceFirst("^(?:Error|Warning): (?:<stdin>: )?", "");
    }
}
