package org.infrawiki.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Pages of the example wiki as built, in a real browser with the strictest policy: the same holds as of the theme's own. */
class ExampleBrowserTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final List<String> PAGES = List.of(
            "/hosts/",
            "/networks/",
            "/hosts/gw/",
            "/hosts/jackdaw/",
            "/services/mail/",
            "/networks/lan/",
            "/zones/example.org/",
            "/network-map/",
            "/dependencies/",
            "/reports/end-of-life/",
            "/manual/inventory/");

    private static HttpServer server;
    private static ChromeDriver browser;
    private static String address;

    @TempDir
    static Path temp;

    @BeforeAll
    static void start() throws IOException {
        assertThat(CHROMIUM).as("Debian's chromium").isExecutable();
        assertThat(DRIVER).as("Debian's chromium-driver").isExecutable();
        Path site = temp.resolve("site");
        Request request =
                Request.folder(Path.of("").toAbsolutePath(), Instant.EPOCH).withOutput(site);
        assertThat(new Builder(Progress.SILENT).build(request, true)).isInstanceOf(Report.class);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath().substring(1);
            Path file = site.resolve(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
            boolean there = Files.isRegularFile(file);
            exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'self'");
            exchange.getResponseHeaders().set("Content-Type", type(path));
            exchange.sendResponseHeaders(there ? 200 : 404, there ? Files.size(file) : -1);
            if (there) {
                Files.copy(file, exchange.getResponseBody());
            }
            exchange.close();
        });
        server.start();
        address = "http://127.0.0.1:" + server.getAddress().getPort();
        browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .withLogOutput(OutputStream.nullOutputStream())
                        .build(),
                options());
    }

    private static ChromeOptions options() {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable("browser", Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(new File(CHROMIUM.toString()));
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + temp.resolve("profile"));
        options.setCapability("goog:loggingPrefs", logs);
        return options;
    }

    private static String type(String path) {
        return path.endsWith(".css")
                ? "text/css"
                : path.endsWith(".js")
                        ? "text/javascript"
                        : path.endsWith(".svg") ? "image/svg+xml" : "text/html; charset=utf-8";
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.quit();
        }
        if (server != null) {
            server.stop(0);
        }
    }

    private static void view(int width, String scheme) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    static Stream<String> pages() {
        return PAGES.stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isReadableByEverybodyAtEveryWidth(String page) {
        for (String scheme : List.of("light", "dark")) {
            for (int width : List.of(390, 820, 1440)) {
                view(width, scheme);
                browser.get(address + page);
                String where = page + " " + scheme + " " + width;
                Results found = new AxeBuilder().analyze(browser);
                assertThat(found.getViolations())
                        .as(where)
                        .map(ExampleBrowserTest::tell)
                        .isEmpty();
                assertThat(browser.manage().logs().get("browser").getAll())
                        .as(where)
                        .map(LogEntry::getMessage)
                        .isEmpty();
                assertThat(browser.executeScript("return document.documentElement.scrollWidth <= innerWidth"))
                        .as(where + ": sideways")
                        .isEqualTo(true);
            }
        }
    }

    private static String tell(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().limit(5).map(node -> node.getHtml()).toList();
    }

    @Test
    void aTableIsSortedByTheColumnOneAsksFor() {
        view(1440, "light");
        browser.get(address + "/networks/");
        // A deferred script makes the button: on a busy machine it may come after the page.
        WebElement free = new WebDriverWait(browser, Duration.ofSeconds(10))
                .ignoring(NoSuchElementException.class)
                .until(driver -> driver.findElement(By.xpath("//th/button[.='Free']")));
        free.click();
        assertThat(column("Free")).startsWith("10", "12", "58", "72");
        free.click();
        assertThat(column("Free")).startsWith("252", "249", "82");
        assertThat(browser.findElements(By.cssSelector("th[aria-sort]"))).hasSize(1);
    }

    private static List<String> column(String heading) {
        List<String> headings = browser.findElements(By.cssSelector("thead th button")).stream()
                .map(button -> button.getDomProperty("textContent"))
                .toList();
        int number = headings.indexOf(heading) + 1;
        return browser.findElements(By.cssSelector("tbody td:nth-child(" + number + ")")).stream()
                .map(WebElement::getText)
                .toList();
    }
}
