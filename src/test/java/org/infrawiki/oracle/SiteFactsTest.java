package org.infrawiki.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteFactsTest {
    private final SiteFacts facts = new SiteFacts("http://wiki.example.org");

    private List<String> content(String page, String html) {
        return facts.of(page, "<a href='../x/'>outside</a><div id=content>" + html + "</div>");
    }

    @Test
    void readsLinksOfTheContentInOrder() {
        assertThat(content("a/b", "<a href='./c/'>c</a> <a href='../../d/'>the <b>d</b></a> <a href='../../'>home</a>"))
                .containsExactly("a/b\tlink\tc\ta/b/c", "a/b\tlink\tthe d\td", "a/b\tlink\thome\tindex");
    }

    @Test
    void takesThePagesAddressApart() {
        assertThat(content("a", """
                        <a href="/x.txt">root</a> <a href="c%20d/?q=1#f">signs</a> <a href="./index.html">file</a>
                        <a href="http://wiki.example.org/y/">inside</a> <a href="https://www.example.com/?a=b">out</a>
                        """))
                .containsExactly(
                        "a\tlink\troot\tx.txt",
                        "a\tlink\tsigns\ta/c d",
                        "a\tlink\tfile\ta",
                        "a\tlink\tinside\ty",
                        "a\tlink\tout\thttps://www.example.com/?a=b");
    }

    @Test
    void readsMissingAndOwnLinks() {
        assertThat(content(
                        "a", "<span class=createlink>?not  there</span> <span class='x selflink'>a</span> <a>none</a>"))
                .containsExactly("a\tmissing\tnot there", "a\tself\ta");
    }

    @Test
    void leavesOutFragmentsButtonsAndBareAddresses() {
        assertThat(content("a", """
                        <a href="#x">part</a> <a class="anchor" href="./#y">#</a> <a class="feedlink" href="a.rss">RSS</a>
                        <a href="http://www.example.com/">http://www.example.com/</a>
                        <a href="mailto:joe@example.org">joe@example.org</a>
                        """)).isEmpty();
    }

    @Test
    void takesAPicturesAlternativeTextAsText() {
        assertThat(content("a", "<a href='../p.png'><img src='../p.png' alt='the rack'></a>"))
                .containsExactly("a\tlink\tthe rack\tp.png");
    }

    @Test
    void sortsBacklinksAndNamesEachOnce() {
        assertThat(facts.of(
                        "index",
                        "<div id=content></div><div id=backlinks><a href='z/'>z</a><a href='b/'>b</a>"
                                + "<a href='b/#x'>b</a></div>"))
                .containsExactly("index\tbacklink\tb", "index\tbacklink\tz");
    }

    @Test
    void walksASite(@TempDir Path site) throws IOException {
        Files.createDirectories(site.resolve("b/c"));
        Files.writeString(site.resolve("index.html"), "<p id=content><a href='b/c/'>x</a>");
        Files.writeString(site.resolve("b/c/index.html"), "<p id=content><a href='../../'>y</a>");
        Files.writeString(site.resolve("b/other.html"), "<p id=content><a href='c/'>z</a>");
        assertThat(facts.of(site)).containsExactly("index\tlink\tx\tb/c", "b/c\tlink\ty\tindex");
    }

    @Test
    void decodesPercentSignsThatMeanSomething() {
        assertThat(Targets.decoded("%C3%9C%zz%4+")).isEqualTo("Ü%zz%4+");
    }
}
