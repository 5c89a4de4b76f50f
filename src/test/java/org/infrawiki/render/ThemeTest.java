package org.infrawiki.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.infrawiki.model.Problem;
import org.junit.jupiter.api.Test;

class ThemeTest {
    private final SiteFixture wiki = new SiteFixture().page("a", "text");

    @Test
    void keepsItsBudget() {
        Map<String, byte[]> assets = Theme.load("default", Map.of()).assets();

        assertThat(assets)
                .containsOnlyKeys(
                        "theme/favicon.svg", "theme/palette.css", "theme/site.js", "theme/theme.css", "theme/theme.js");
        assertThat(assets.get("theme/theme.css")).hasSizeLessThan(20_000);
        assertThat(assets.get("theme/theme.js")).hasSizeLessThan(300);
        assertThat(assets.get("theme/site.js")).hasSizeLessThan(30_000);
        assertThat(new String(assets.get("theme/theme.css"), StandardCharsets.UTF_8))
                .doesNotContain("@import", "url(");
    }

    @Test
    void aFileOfTheWikiReplacesTheProgramsOfThatName() {
        wiki.theme("page.peb", "<b>{{ heading }}</b>{% include 'mine.peb' %}")
                .theme("mine.peb", "<i>{{ wiki }}</i>")
                .theme("logo.png", "bytes");

        assertThat(wiki.render("a")).isEqualTo("<b>a</b><i>wiki</i>");
        assertThat(wiki.theme().assets()).containsKeys("theme/logo.png", "theme/theme.css");
        assertThat(wiki.theme().assets()).doesNotContainKeys("theme/mine.peb", "theme/page.peb");
    }

    @Test
    void aTemplateMayExtendTheProgramsOfItsName() {
        wiki.theme("page.peb", "{% extends 'program/page.peb' %}{% block side %}<aside>ours</aside>{% endblock %}");

        assertThat(wiki.render("a")).contains("<aside>ours</aside>").contains("<div id=\"content\">");
    }

    @Test
    void aTemplateThatCantBeReadIsAProblemAndTheProgramsServes() {
        wiki.theme("page.peb", "<p>\n{% if title %}");

        assertThat(wiki.theme().problems())
                .singleElement()
                .asString()
                .startsWith("themes/default/page.peb:2:1: error: this template does not work, so that the program's is"
                        + " used: ")
                .endsWith("[bad-template]");
        assertThat(wiki.render("a")).contains("<div id=\"content\">");
    }

    @Test
    void anUnknownVariableIsAProblemWithAGuess() {
        wiki.theme("page.peb", "<p>\n{{ tittle }}");
        Rendered rendered = wiki.rendered("a");

        assertThat(rendered.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "themes/default/page.peb:2:1: error: this template does not work, so that the program's"
                                + " is used: there is no variable 'tittle'; did you mean 'title'? [bad-template]");
        assertThat(SiteFixture.html(rendered, "a/index.html")).contains("<div id=\"content\">");
    }

    @Test
    void nothingOutsideAThemeIsRead() {
        wiki.theme("page.peb", "{% include '../../../../etc/passwd' %}{% include '/etc/passwd' %}");

        assertThat(wiki.rendered("a").problems())
                .singleElement()
                .asString()
                .contains("there is no file '../../../../etc/passwd' in the theme");
    }

    @Test
    void aTemplateCallsNothingButPlainValues() {
        wiki.theme("page.peb", "{{ title.getClass().forName('java.lang.Runtime') }}");

        assertThat(wiki.rendered("a").problems()).isNotEmpty();
        assertThat(wiki.render("a")).contains("<div id=\"content\">");
    }

    @Test
    void everyFileCountsInItsId() {
        String plain = Theme.load("default", Map.of()).id();

        assertThat(wiki.theme("extra.css", "a").theme().id()).isNotEqualTo(plain);
        assertThat(wiki.theme("extra.css", "b").theme().id())
                .isNotEqualTo(wiki.theme("extra.css", "a").theme().id());
        assertThat(Theme.load("default", Map.of()).id()).isEqualTo(plain);
    }

    @Test
    void anUnknownThemeIsAProblem() {
        assertThat(Theme.load("solarized", Map.of()).problems())
                .extracting(Problem::toString)
                .containsExactly("infrawiki.yaml:1:1: error: there is no theme 'solarized', because there is no folder"
                        + " themes/solarized; make it, or leave 'theme' out [bad-configuration]");
    }
}
