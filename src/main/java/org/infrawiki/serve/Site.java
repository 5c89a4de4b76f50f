package org.infrawiki.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Supplier;
import org.infrawiki.build.Outcome;
import org.jspecify.annotations.Nullable;

/** Answers requests with the files of a site. Only reads, only below its folder, only for the names it goes by. */
final class Site implements HttpHandler {
    private static final Set<String> OWN = Set.of("preview.css", "preview.js");

    private final Path root;
    private final Set<String> names;
    private final Streams streams;
    private final Supplier<Outcome> outcome;

    /**
     * @param names what the browser may call this server: a page elsewhere that gives its own name this machine's address
     *     must not read the wiki
     */
    Site(Path root, Set<String> names, Streams streams, Supplier<Outcome> outcome) {
        this.root = root;
        this.names = names;
        this.streams = streams;
        this.outcome = outcome;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            answer(exchange);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange) throws IOException, InterruptedException {
        String host = exchange.getRequestHeaders().getFirst("Host");
        String method = exchange.getRequestMethod();
        String path = exchange.getRequestURI().getPath();
        if (host == null || !names.contains(host.replaceFirst(":\\d+$", ""))) {
            send(exchange, 403, "text/plain; charset=utf-8", bytes("This preview goes by " + names + ".\n"));
        } else if (!method.equals("GET") && !method.equals("HEAD")) {
            send(exchange, 405, "text/plain; charset=utf-8", bytes("Only GET and HEAD.\n"));
        } else if (path == null) {
            send(exchange, 400, "text/plain; charset=utf-8", bytes("This is no path.\n"));
        } else if (path.equals(Shown.PLACE + "events")) {
            streams.serve(exchange);
        } else if (path.startsWith(Shown.PLACE)) {
            own(exchange, path.substring(Shown.PLACE.length()));
        } else {
            file(exchange, path);
        }
    }

    private void own(HttpExchange exchange, String name) throws IOException {
        try (InputStream in = OWN.contains(name) ? Site.class.getResourceAsStream(name) : null) {
            if (in == null) {
                send(exchange, 404, "text/plain; charset=utf-8", bytes("Not found.\n"));
            } else {
                send(exchange, 200, MediaTypes.of(name), in.readAllBytes());
            }
        }
    }

    private void file(HttpExchange exchange, String path) throws IOException {
        Path file = find(path);
        if (file != null && Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            if (!path.endsWith("/")) {
                exchange.getResponseHeaders()
                        .set("Location", exchange.getRequestURI().getRawPath() + "/");
                send(exchange, 302, "text/plain; charset=utf-8", bytes("Look below.\n"));
                return;
            }
            file = file.resolve("index.html");
        }
        if (file != null && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            send(exchange, 200, file, Files.readAllBytes(file));
            return;
        }
        Path missing = root.resolve("404.html");
        byte[] text = Files.isRegularFile(missing) ? Files.readAllBytes(missing) : bytes("<p>Not found.</p></body>");
        send(exchange, 404, missing, text);
    }

    /** The file of a path, or null where it would leave the site or is the builder's own. */
    private @Nullable Path find(String path) {
        try {
            Path file = root.resolve(path.replaceFirst("^/+", "")).normalize();
            return file.startsWith(root) && !file.startsWith(root.resolve(".infrawiki")) ? file : null;
        } catch (InvalidPathException strange) {
            return null;
        }
    }

    private void send(HttpExchange exchange, int status, Path file, byte[] bytes) throws IOException {
        String type = MediaTypes.of(String.valueOf(file.getFileName()));
        byte[] body = type.startsWith("text/html")
                ? bytes(Shown.page(
                        new String(bytes, StandardCharsets.UTF_8),
                        root.relativize(file).toString(),
                        outcome.get()))
                : bytes;
        send(exchange, status, type, body);
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'self'");
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head || body.length == 0 ? -1 : body.length);
        if (!head && body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
