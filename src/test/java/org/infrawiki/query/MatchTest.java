package org.infrawiki.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.ServiceLoader;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Site;
import org.infrawiki.model.Topic;
import org.junit.jupiter.api.Test;

class MatchTest {
    private static final PageName A = new PageName("a/one");
    private static final PageName B = new PageName("b/two");
    private static final Site SITE =
            new Wiki().page("a/one").page("b/two").links("a/one").site();

    private static List<String> questions(String... specs) {
        Wiki.Asked asked = new Wiki.Asked(SITE);
        for (String spec : specs) {
            Match.ask(asked, spec, A, "title");
            Match.ask(asked, spec, B, "title");
        }
        return asked.questions().stream().distinct().toList();
    }

    @Test
    void pagesThatSayTheSameShareOneQuestion() {
        assertThat(questions("a/* and tagged(x)", "link(/a) or backlink(b) or title(./x)", "broken ("))
                .containsExactly(
                        "match [a/* and tagged(x), , title]",
                        "match [link(/a) or backlink(b) or title(./x), , title]",
                        "match [broken (, , title]");
    }

    @Test
    void relativeSpecsNameThePageThatSaysThem() {
        for (String spec : List.of("./*", ".", "!(x or ./y)", "link(one)", "backlink(.)", "created_before(./x)")) {
            assertThat(questions(spec))
                    .containsExactly("match [" + spec + ", a/one, title]", "match [" + spec + ", b/two, title]");
        }
    }

    @Test
    void digestTellsNamesOrderAndErrors() {
        Wiki.Asked asked = new Wiki.Asked(SITE);
        Matches both = Match.ask(asked, "*", A, "");
        assertThat(both.names()).containsExactly(A, B);
        long digest = asked.digest(Match.TOPIC, both);
        assertThat(asked.digest(Match.TOPIC, Match.ask(asked, "a/* or b/*", A, "")))
                .isEqualTo(digest);
        assertThat(asked.digest(Match.TOPIC, Match.ask(asked, "*", A, "-path"))).isNotEqualTo(digest);
        assertThat(asked.digest(Match.TOPIC, Match.ask(asked, "a/*", A, ""))).isNotEqualTo(digest);
        Matches wrong = Match.ask(asked, "foo(", A, "");
        assertThat(wrong.names()).isEmpty();
        assertThat(asked.digest(Match.TOPIC, wrong))
                .isNotEqualTo(asked.digest(Match.TOPIC, Match.ask(asked, "", A, "")));
    }

    @Test
    @SuppressWarnings("rawtypes") // services are found without their type arguments
    void topicsAreServicesWithNamesOfTheirOwn() {
        assertThat(ServiceLoader.load(Topic.class).stream()
                        .map(provider -> provider.get().name()))
                .contains("match", "condition", "explain")
                .doesNotHaveDuplicates();
    }

    @Test
    void aSpecThatIsWrongComesBeforeASortOrderThatIs() {
        assertThat(Match.in(SITE, "a b", A, "nope").error())
                .isEqualTo(new SpecError(
                        SpecError.In.SPEC, 2, "two terms stand side by side", "write 'and' or 'or' between them"));
    }
}
