package org.infrawiki.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.infrawiki.build.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The preview as a browser sees it. */
@Timeout(60)
class PreviewTest {
    @TempDir
    Path temp;

    private final HttpClient browser = HttpClient.newHttpClient();
    private Path wiki = Path.of("");
    private Preview preview;

    @BeforeEach
    void start() throws IOException {
        wiki = Files.createDirectories(temp.resolve("wiki"));
        Files.writeString(wiki.resolve("index.md"), "Welcome to [[b]].\n");
        Files.writeString(wiki.resolve("b.md"), "---\ndraft: yes\n---\nOne.\n");
        Path output = Files.createDirectories(temp.resolve("out"));
        Clock clock = Clock.systemUTC();
        Request request =
                new Request(wiki, null, null, output, null, clock.instant(), LocalDate.parse("2026-11-23"), true);
        preview = Preview.start(request, InetAddress.getLoopbackAddress(), 0, clock, outcome -> {});
    }

    @AfterEach
    void stop() throws IOException {
        preview.close();
    }

    @Test
    void showsPagesDraftsAndWhatIsNotThere() throws Exception {
        HttpResponse<String> page = get("/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Welcome to").contains("/.preview/preview.js");
        assertThat(page.headers().firstValue("Content-Security-Policy")).hasValue("default-src 'self'");
        assertThat(get("/b").statusCode()).isEqualTo(302);
        assertThat(get("/b/").body()).contains("One.");
        assertThat(get("/nowhere/").statusCode()).isEqualTo(404);
        assertThat(get("/.preview/preview.js").body()).contains("EventSource");
        assertThat(get("/.preview/Site.class").statusCode()).isEqualTo(404);
    }

    @Test
    void givesOutNothingButTheSite() throws Exception {
        Files.writeString(temp.resolve("secret.txt"), "secret");
        Files.createSymbolicLink(temp.resolve("out/link.txt"), temp.resolve("secret.txt"));
        for (String path : new String[] {
            "/../secret.txt",
            "/%2e%2e/secret.txt",
            "/..%2fsecret.txt",
            "/b/../../secret.txt",
            "/link.txt",
            "/.infrawiki/state",
            "/b/../.infrawiki/files",
            "//etc/passwd",
            "/%00"
        }) {
            assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                    .as(path)
                    .doesNotContain("200 OK")
                    .doesNotContain("secret\n");
        }
        assertThat(raw("GET / HTTP/1.1\r\nHost: evil.example.org\r\nConnection: close\r\n\r\n"))
                .contains("403")
                .doesNotContain("Welcome");
        assertThat(raw("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"))
                .contains("405");
    }

    @Test
    void aSavedFileIsShownAndTheBrowserHearsOfIt() throws Exception {
        try (Socket events = new Socket(InetAddress.getLoopbackAddress(), preview.port())) {
            events.getOutputStream()
                    .write("GET /.preview/events HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(events.getInputStream(), StandardCharsets.UTF_8));
            await(lines, ": connected");
            Files.createDirectories(wiki.resolve("new"));
            Files.writeString(wiki.resolve("b.md"), "Two, <b>and</b> [[!nosuch]].\n");
            await(lines, "data: changed");
            assertThat(get("/b/").body())
                    .contains("Two")
                    .contains("preview-problems")
                    .contains("b.md:1:17: error: there is no directive &#39;nosuch&#39;");
        }
        Files.writeString(wiki.resolve("new/c.md"), "Three.\n");
        while (get("/new/c/").statusCode() != 200) {
            Thread.sleep(20);
        }
    }

    private static void await(BufferedReader lines, String wanted) throws IOException {
        String line = lines.readLine();
        while (line != null && !line.equals(wanted)) {
            line = lines.readLine();
        }
        assertThat(line).isEqualTo(wanted);
    }

    private HttpResponse<String> get(String path) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + preview.port() + path);
        return browser.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), preview.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
