package org.infrawiki.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** The browsers that wait to hear that something changed (server-sent events, HTML Living Standard, 9.2). */
final class Streams {
    private static final long BREATH_MILLIS = 20_000;

    private long version;

    /** Has every browser load its page again. */
    synchronized void changed() {
        version++;
        notifyAll();
    }

    /** Stays with one browser until it goes away; a comment now and then finds that out. */
    void serve(HttpExchange exchange) throws IOException, InterruptedException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, 0);
        long seen = now();
        send(exchange, ": connected\n\n");
        while (true) {
            long next = await(seen);
            send(exchange, next == seen ? ": still here\n\n" : "data: changed\n\n");
            seen = next;
        }
    }

    private synchronized long now() {
        return version;
    }

    private synchronized long await(long seen) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(BREATH_MILLIS);
        long left = BREATH_MILLIS;
        while (version == seen && left > 0) {
            wait(left);
            left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        }
        return version;
    }

    private static void send(HttpExchange exchange, String text) throws IOException {
        exchange.getResponseBody().write(text.getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
    }
}
