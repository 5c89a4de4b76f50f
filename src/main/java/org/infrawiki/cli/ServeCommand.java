package org.infrawiki.cli;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.infrawiki.build.Failure;
import org.infrawiki.build.Outcome;
import org.infrawiki.build.Report;
import org.infrawiki.build.Request;
import org.infrawiki.serve.Preview;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code infrawiki serve}: the preview, until it is interrupted. */
@Command(
        name = "serve",
        description = "Shows the wiki in the browser, drafts too, and again whenever a file is saved.",
        footer = {"", "The site is built into a folder of its own, which is removed at the end (Ctrl-C)."},
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Clock clock;

    @Option(names = "--source", paramLabel = "DIR", description = "The wiki's folder. Default: the current folder.")
    private @Nullable Path source;

    @Option(names = "--port", paramLabel = "N", description = "The port; 0 takes a free one. Default: 8080.")
    private int port = 8080;

    @Option(
            names = "--host",
            paramLabel = "ADDR",
            description = "The address to listen on. Default: 127.0.0.1, this machine only.")
    private String host = "127.0.0.1";

    @Option(
            names = "--today",
            paramLabel = "DATE",
            description = "The day checks compare dates with. Default: the configuration's, else today.")
    private @Nullable LocalDate today;

    ServeCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws InterruptedException {
        Path folder = (source == null ? Path.of("") : source).toAbsolutePath();
        if (!Files.isDirectory(folder)) {
            return usage("there is no folder " + folder + "; make a wiki with 'infrawiki init " + folder + "'");
        }
        if (port < 0 || port > 65_535) {
            return usage("there is no port " + port + "; choose one from 1024 to 65535");
        }
        try {
            Path output = Files.createTempDirectory("infrawiki-preview").toRealPath();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(output)));
            Request request = new Request(folder, null, null, output, null, clock.instant(), today, true);
            try (Preview preview = Preview.start(request, InetAddress.getByName(host), port, clock, this::tell)) {
                String shown = host.contains(":") ? "[" + host + "]" : host;
                terminal.out()
                        .println("infrawiki: http://" + shown + ":" + preview.port() + "/ shows " + folder
                                + " and what you save there; stop with Ctrl-C");
                new CountDownLatch(1).await();
            }
            return Exit.DONE;
        } catch (UnknownHostException unknown) {
            return usage("'" + host + "' is no address of this machine");
        } catch (BindException taken) {
            return usage("can't listen on " + host + " port " + port + ": " + taken.getMessage()
                    + "; choose another with --port N");
        } catch (IOException failed) {
            terminal.err().println("infrawiki serve: " + failed.getMessage());
            return Exit.FAILURE;
        }
    }

    private void tell(Outcome outcome) {
        if (outcome instanceof Failure failure) {
            terminal.err().println("infrawiki: " + failure.message());
        } else if (outcome instanceof Report report && report.written() + report.removed() > 0) {
            new ReportPrinter(terminal).problems(report.fresh());
            terminal.err()
                    .println("infrawiki: " + ReportPrinter.count(report.rendered(), "file") + " made anew; "
                            + ReportPrinter.summary(report.problems()));
        }
    }

    private static void remove(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path each, @Nullable IOException failed) throws IOException {
                    Files.delete(each);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException ignored) {
            // It lies in the folder for temporary files; what is left there is cleaned up by the system.
        }
    }

    private int usage(String mistake) {
        terminal.err().println("infrawiki serve: " + mistake);
        return Exit.USAGE;
    }
}
