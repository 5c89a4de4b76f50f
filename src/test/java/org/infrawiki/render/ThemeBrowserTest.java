package org.infrawiki.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.infrawiki.model.PageName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
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

/**
 * Pages of every component in a real browser, served with the strictest policy: axe finds nothing, nothing is blocked,
 * nothing scrolls sideways, and what scripts add works.
 */
class ThemeBrowserTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final List<String> PAGES = List.of(
            "/",
            "/hosts/nas/",
            "/runbooks/restore-nas/",
            "/posts/",
            "/recentchanges/",
            "/a/deep/er/page/",
            "/404.html");

    private static final Map<String, byte[]> SITE = new ConcurrentHashMap<>();
    private static HttpServer server;
    private static ChromeDriver browser;
    private static String address;

    @TempDir
    static Path profile;

    @BeforeAll
    static void start() throws IOException {
        assertThat(CHROMIUM).as("Debian's chromium").isExecutable();
        assertThat(DRIVER).as("Debian's chromium-driver").isExecutable();
        SITE.putAll(site());
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath().substring(1);
            byte[] bytes = SITE.get(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
            exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'self'");
            exchange.getResponseHeaders().set("Content-Type", type(path));
            exchange.sendResponseHeaders(bytes == null ? 404 : 200, bytes == null ? -1 : bytes.length);
            if (bytes != null) {
                exchange.getResponseBody().write(bytes);
            }
            exchange.close();
        });
        server.start();
        address = "http://127.0.0.1:" + server.getAddress().getPort();
        browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .withLogOutput(java.io.OutputStream.nullOutputStream())
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
                "--user-data-dir=" + profile);
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

    private static Map<String, byte[]> site() {
        SiteFixture wiki = new SiteFixture()
                .settings("name: House wiki", "historyurl: 'https://git.example.org/[[file]]'")
                .page("index", "Welcome to [[hosts/nas]].\n\n- [x] done\n- [ ] to do\n")
                .page("hosts/nas", resource("host.html") + MARKDOWN)
                .meta("description", "Holds the data")
                .tag("storage", "house")
                .changed("2026-11-20T12:00:00Z", "Anna", "nas: new disk", "9d0e771")
                .page("hosts/gw", "[[nas]]")
                .page("hosts/printer_on_the_stairs", "[[nas]]")
                .page("hosts", "[[hosts/nas]]")
                .page("tags/storage", "x")
                .page("runbooks/restore-nas", resource("runbook.html"))
                .page("posts", resource("blog.html"))
                .page("recentchanges", resource("changes.html"))
                .page("az", "x")
                .page("a/deep/er/page", "x")
                .meta("draft", "yes")
                .meta("license", "GPL");
        for (int i = 0; i < 60; i++) {
            wiki.page("a/deep/er/page-with-a-long-name-" + i, "[[page]]").meta("kind", i % 2 == 0 ? "host" : "page");
        }
        PageRenderer renderer = wiki.renderer();
        Map<String, byte[]> site = new ConcurrentHashMap<>(wiki.theme().assets());
        wiki.pages()
                .forEach(page ->
                        site.putAll(renderer.render(page.name(), wiki.lookup()).files()));
        site.putAll(renderer.notFound(wiki.lookup()).files());
        site.putAll(renderer.redirect(new PageName("old"), PageName.INDEX, wiki.lookup())
                .files());
        return site;
    }

    private static final String MARKDOWN = """

            ## In markdown

            > [!WARNING]
            > Not twice.

            > A quotation with a [link](https://example.org/), `code`, ~~struck~~ text and a footnote[^1].

            | a | very wide table with a heading | that has | many columns | which must not | make the page scroll |
            |---|--------------------------------|----------|--------------|----------------|---------------------:|
            | `10.0.0.5` | aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa | b | c | d | 1 |

            ### Deeper

            Term
            :   Meaning

            [^1]: Down here.
            """;

    private static String resource(String name) {
        try (InputStream in = ThemeBrowserTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
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

    @BeforeEach
    void clean() {
        view(1440, "light");
        browser.get(address + "/404.html");
        browser.executeScript("localStorage.clear()");
        console();
    }

    private static void view(int width, String scheme) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    private static List<String> console() {
        return browser.manage().logs().get("browser").getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
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
                        .map(ThemeBrowserTest::tell)
                        .isEmpty();
                assertThat(console()).as(where).isEmpty();
                assertThat(number("return document.documentElement.scrollWidth - innerWidth"))
                        .as(where + ": sideways")
                        .isNotPositive();
            }
        }
    }

    private static String tell(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().limit(5).map(node -> node.getHtml()).toList();
    }

    private static long number(String script) {
        return Long.parseLong(String.valueOf(browser.executeScript(script)));
    }

    @Test
    void theSwitchIsRemembered() {
        browser.get(address + "/hosts/nas/");
        WebElement button = browser.findElement(By.cssSelector("button.theme"));
        assertThat(button.getText()).isEqualTo("Dark");
        String light = background();
        button.click();
        assertThat(background()).isNotEqualTo(light);
        assertThat(button.getText()).isEqualTo("Light");
        browser.get(address + "/posts/");
        assertThat(background()).isNotEqualTo(light);
    }

    private static String background() {
        return browser.findElement(By.tagName("body")).getCssValue("background-color");
    }

    @Test
    void theTreeOpensOnAPhoneWithoutScript() {
        view(390, "light");
        browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        try {
            browser.get(address + "/hosts/nas/");
            WebElement tree = browser.findElement(By.id("tree"));
            assertThat(tree.isDisplayed()).isFalse();
            assertThat(browser.findElement(By.cssSelector("button.theme")).isDisplayed())
                    .isFalse();
            browser.findElement(By.cssSelector("button.menu")).click();
            assertThat(tree.isDisplayed()).isTrue();
        } finally {
            browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        }
    }

    @Test
    void theSectionInViewIsMarked() {
        browser.get(address + "/hosts/nas/");
        assertThat(marked()).isEqualTo("What it does");
        browser.findElement(By.linkText("DNS records")).click();
        new WebDriverWait(browser, Duration.ofSeconds(10)).until(driver -> marked().equals("DNS records"));
        browser.findElement(By.linkText("In markdown")).click();
        new WebDriverWait(browser, Duration.ofSeconds(10)).until(driver -> marked().equals("In markdown"));
    }

    private static String marked() {
        return browser.findElement(By.cssSelector("aside.toc [aria-current]")).getText();
    }

    @Test
    void codeIsCopiedWithoutItsPrompt() {
        browser.executeCdpCommand(
                "Browser.grantPermissions",
                Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
        browser.get(address + "/runbooks/restore-nas/");
        browser.executeScript(
                "document.querySelector('pre code').textContent = '$ systemctl stop postfix\\n$ sync\\n'");
        WebElement button = browser.findElement(By.cssSelector(".copy"));
        button.click();
        new WebDriverWait(browser, Duration.ofSeconds(5))
                .until(driver -> button.getText().equals("Copied"));
        assertThat(browser.executeAsyncScript("navigator.clipboard.readText().then(arguments[0])"))
                .isEqualTo("systemctl stop postfix\nsync");
    }

    @Test
    void ticksBelongToTheWordsOfTheirSteps() {
        String page = address + "/runbooks/restore-nas/";
        browser.get(page);
        assertThat(progress()).isEqualTo("0 of 3");
        browser.findElement(By.id("s2")).click();
        assertThat(progress()).isEqualTo("1 of 3");
        String path = "runbooks/restore-nas/index.html";
        byte[] before = SITE.get(path);
        String html = new String(before, StandardCharsets.UTF_8);
        String inserted = "<li><input type=\"checkbox\" id=\"s0\"><label for=\"s0\">Breathe</label></li>";
        try {
            SITE.put(
                    path,
                    html.replace("<ol class=\"steps\">", "<ol class=\"steps\">" + inserted)
                            .getBytes(StandardCharsets.UTF_8));
            browser.get(page);
            assertThat(progress()).isEqualTo("1 of 4");
            assertThat(browser.findElement(By.id("s2")).isSelected()).isTrue();
            SITE.put(path, html.replace("the blue folder", "the red folder").getBytes(StandardCharsets.UTF_8));
            browser.get(page);
            assertThat(progress()).isEqualTo("0 of 3");
        } finally {
            SITE.put(path, before);
        }
        browser.get(page);
        browser.findElement(By.cssSelector(".ticks button")).click();
        assertThat(progress()).isEqualTo("0 of 3");
        browser.get(page);
        assertThat(browser.findElement(By.id("s2")).isSelected()).isFalse();
    }

    /** The line of progress is made by a deferred script: on a busy machine it may come after the page. */
    private static String progress() {
        return new WebDriverWait(browser, Duration.ofSeconds(10))
                .ignoring(NoSuchElementException.class)
                .until(driver -> driver.findElement(By.cssSelector(".ticks span")))
                .getText();
    }

    @Test
    void aFormerAddressLeadsOn() {
        browser.get(address + "/old/");
        new WebDriverWait(browser, Duration.ofSeconds(5))
                .until(driver -> (address + "/").equals(driver.getCurrentUrl()));
    }
}
