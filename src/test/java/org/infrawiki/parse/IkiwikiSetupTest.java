package org.infrawiki.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Settings;
import org.junit.jupiter.api.Test;

/** What an ikiwiki setup file means here, and what is told of the rest. */
class IkiwikiSetupTest {
    private static final String SETUP = """
            # IkiWiki::Setup::Yaml - YAML formatted setup file
            wikiname: Ann's wiki
            srcdir: /home/ann/wiki
            url: http://wiki.example.org
            rcs: git
            rss: 1
            #atom: 1
            usedirs: 1
            numbacklinks: 10
            indexpages: 1
            tagbase: tag
            locale: de_DE.UTF-8
            userdir: users
            historyurl: http://git.example.org/?p=wiki;f=[[file]];a=history
            account_creation_password: ''
            rarity: yes
            timeformat: '%F'
            add_plugins:
            - goodstuff
            - poll
            - mystery
            disable_plugins:
            - smiley
            - toc
            ENV: {}
            """;

    @Test
    void whatHasAnEquivalentIsTakenOver() {
        IkiwikiSetup read = read(SETUP, true);
        assertThat(read.problems()).isEmpty();
        assertThat(read.source()).isEqualTo("/home/ann/wiki");
        List<Problem> problems = new ArrayList<>();
        Settings settings =
                SettingsReader.read(read.configuration().getBytes(StandardCharsets.UTF_8), "", "content", problems);
        assertThat(problems).isEmpty();
        assertThat(settings.name()).isEqualTo("Ann's wiki");
        assertThat(settings.url()).isEqualTo("http://wiki.example.org");
        assertThat(settings.content()).isEmpty();
        assertThat(settings.tagbase()).isEqualTo("tag");
        assertThat(settings.language()).isEqualTo("de");
        assertThat(settings.userdir()).isEqualTo("users");
        assertThat(settings.feeds()).containsExactly("rss");
        assertThat(settings.indexpages()).isTrue();
        assertThat(settings.html()).isEqualTo(Settings.Html.SANITIZED);
        assertThat(settings.historyurl()).isEqualTo("http://git.example.org/?p=wiki;f=[[file]];a=history");
    }

    @Test
    void whatIsSetAndHasNoneIsTold() {
        assertThat(read(SETUP, false).notes())
                .containsExactly(
                        "option rarity: there is nothing like it; leave it out",
                        "option timeformat: dates are written the same way in every locale; a directive takes its own"
                                + " format",
                        "plugin mystery: there is nothing like it; its directives are reported where they stand",
                        "plugin poll: there is no CGI that would count; the directive is reported where it stands",
                        "plugin toc: it is disabled there and always on here; nothing to do where no page uses it");
    }

    @Test
    void whatIsSwitchedOffIsToldWhereItIsUsuallyOn() {
        assertThat(read("usedirs: 0\nrcs: svn\ndisable_plugins: [htmlscrubber]\n", false)
                        .notes())
                .anySatisfy(note -> assertThat(note).startsWith("option usedirs: pages are always"))
                .anySatisfy(note -> assertThat(note).startsWith("option rcs: only git is read"))
                .anySatisfy(note -> assertThat(note).startsWith("plugin htmlscrubber: it is disabled"));
    }

    @Test
    void anEmptySetupGivesAWikiAsIkiwikiWouldBuildIt() {
        assertThat(read("", false).configuration())
                .contains("tagbase: ''\n")
                .contains("feeds: []\n")
                .contains("indexpages: no\n");
    }

    @Test
    void thePerlFormIsRefusedWithTheWayOut() {
        IkiwikiSetup read = read("#!/usr/bin/perl\nuse IkiWiki::Setup::Standard {\n\twikiname => \"x\",\n};\n", false);
        assertThat(read.configuration()).isEmpty();
        assertThat(read.problems())
                .singleElement()
                .hasToString("old.setup:1:1: error: this setup file is a Perl program, and only those in YAML are read;"
                        + " let ikiwiki write it in YAML: ikiwiki --setup old.setup --dumpsetup new.setup"
                        + " [bad-configuration]");
    }

    @Test
    void brokenYamlIsAProblemAtItsPlace() {
        assertThat(read("wikiname: [x\nurl: y\n", false).problems()).isNotEmpty();
    }

    private static IkiwikiSetup read(String text, boolean named) {
        return IkiwikiSetup.read("old.setup", text.getBytes(StandardCharsets.UTF_8), named);
    }
}
