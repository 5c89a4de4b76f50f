package org.infrawiki.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.infrawiki.model.Lookup;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Settings;
import org.infrawiki.model.Site;
import org.infrawiki.parse.SettingsReader;
import org.junit.jupiter.api.Test;

class RecorderTest {
    private final Answers answers = new Answers(site());

    private static Site site() {
        Settings settings = SettingsReader.read(new byte[0], "", "", new ArrayList<>());
        return new Site(
                settings,
                List.of(),
                Map.of(),
                Site.History.NONE,
                any -> {
                    throw new AssertionError("there is no page");
                },
                Map.of());
    }

    private static Map<String, Function<Lookup, String>> works() {
        Map<String, Function<Lookup, String>> works = new LinkedHashMap<>();
        works.put("b", own -> "made " + own.exists(new PageName("b")));
        works.put("a", own -> "made " + own.exists(new PageName("a")));
        return works;
    }

    @Test
    void partsComeInOrderWithWhatTheyAsked() {
        Recorder recorder = new Recorder(answers);

        assertThat(recorder.each(works())).containsExactly(Map.entry("b", "made false"), Map.entry("a", "made false"));

        assertThat(recorder.parts().keySet()).containsExactly("b", "a");
        assertThat(recorder.parts()).hasEntrySatisfying("a", part -> {
            assertThat(part.kept()).isNull();
            assertThat(part.asked()).hasSize(1);
        });
        assertThat(recorder.asked()).hasSize(2);
    }

    @Test
    void aPartThatIsStillTheSameIsNotMadeAgain() {
        State.Part kept = new State.Part("a", new int[] {7}, "as it was");
        Recorder recorder = new Recorder(answers, name -> name.equals("a") ? Optional.of(kept) : Optional.empty());

        assertThat(recorder.each(works())).containsExactly(Map.entry("b", "made false"), Map.entry("a", "as it was"));

        assertThat(recorder.parts())
                .hasEntrySatisfying("a", part -> assertThat(part.kept()).isEqualTo(kept));
        assertThat(recorder.asked()).hasSize(1);
    }
}
