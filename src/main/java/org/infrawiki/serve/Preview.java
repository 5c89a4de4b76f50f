package org.infrawiki.serve;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.infrawiki.build.Builder;
import org.infrawiki.build.Failure;
import org.infrawiki.build.Outcome;
import org.infrawiki.build.Progress;
import org.infrawiki.build.Report;
import org.infrawiki.build.Request;

/** A running preview of a wiki's folder. */
public final class Preview implements AutoCloseable {
    private static final int LONGEST_END_SECONDS = 30;

    private final Request request;
    private final Clock clock;
    private final Consumer<Outcome> listener;
    private final Watch watch;
    private final Streams streams = new Streams();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "preview");
        thread.setDaemon(true);
        return thread;
    });
    private final HttpServer server;
    private volatile Outcome last;

    private Preview(
            Request request, Path source, Path output, InetSocketAddress at, Clock clock, Consumer<Outcome> listener)
            throws IOException {
        // Without it each answer waits for the acknowledgement of the one before, some 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        this.request = request;
        this.clock = clock;
        this.listener = listener;
        this.server = HttpServer.create(at, 0);
        this.watch = new Watch(source.toRealPath(), output);
        this.last = build();
        Set<String> names = new TreeSet<>(List.of("localhost", "127.0.0.1", "[::1]"));
        names.add(at.getHostString());
        names.add(at.getAddress().getHostAddress());
        server.createContext("/", new Site(output, names, streams, () -> last));
        server.setExecutor(threads);
    }

    /**
     * Builds and begins to serve.
     *
     * @param request a folder and an output folder for the preview alone
     * @param host where to listen; 127.0.0.1 unless others shall see it
     * @param port 0 for any
     * @param listener hears of every build, the first one included
     * @throws IOException if the port is taken or the folder can't be watched
     */
    public static Preview start(Request request, InetAddress host, int port, Clock clock, Consumer<Outcome> listener)
            throws IOException {
        Path source = request.source();
        Path output = request.output();
        if (source == null || output == null) {
            throw new IllegalArgumentException("a preview is of a folder and goes to a folder");
        }
        Preview preview =
                new Preview(request, source, output.toRealPath(), new InetSocketAddress(host, port), clock, listener);
        preview.server.start();
        preview.threads.execute(preview::follow);
        return preview;
    }

    /** The port it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    private Outcome build() {
        Request now = new Request(
                request.source(),
                null,
                null,
                request.output(),
                request.url(),
                clock.instant(),
                request.today(),
                request.drafts());
        Outcome outcome = new Builder(Progress.SILENT).build(now, false);
        listener.accept(outcome);
        return outcome;
    }

    private void follow() {
        try {
            while (watch.await()) {
                Outcome before = last;
                Outcome after = build();
                last = after;
                if (differs(before, after)) {
                    streams.changed();
                }
            }
        } catch (IOException failed) {
            listener.accept(new Failure("the folder can't be watched any more: " + failed, false));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean differs(Outcome before, Outcome after) {
        return !(before instanceof Report old)
                || !(after instanceof Report report)
                || report.written() + report.removed() > 0
                || !report.problems().equals(old.problems());
    }

    @Override
    public void close() throws IOException {
        watch.close();
        server.stop(0);
        threads.shutdownNow();
        try {
            // A build that is under way still writes to the folder, which the caller may want to remove.
            if (!threads.awaitTermination(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("the preview does not come to its end");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
