package org.infrawiki.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordDigestTest {
    private record Leaf(String text, long number) {}

    private record Twin(String text, long number) {}

    private record Tree(Optional<Leaf> leaf, List<Leaf> leaves, Map<String, Leaf> named) {}

    private static final Leaf LEAF = new Leaf("a", 1);

    @Test
    void tellsAnyComponentAtAnyDepth() {
        Tree tree = new Tree(Optional.of(LEAF), List.of(LEAF), Map.of("x", LEAF));

        assertThat(digest(tree))
                .isEqualTo(digest(new Tree(Optional.of(new Leaf("a", 1)), List.of(LEAF), Map.of("x", LEAF))));
        assertThat(List.of(
                        new Tree(Optional.empty(), List.of(LEAF), Map.of("x", LEAF)),
                        new Tree(Optional.of(new Leaf("a", 2)), List.of(LEAF), Map.of("x", LEAF)),
                        new Tree(Optional.of(LEAF), List.of(), Map.of("x", LEAF)),
                        new Tree(Optional.of(LEAF), List.of(LEAF, LEAF), Map.of("x", LEAF)),
                        new Tree(Optional.of(LEAF), List.of(LEAF), Map.of("y", LEAF)),
                        new Tree(Optional.of(LEAF), List.of(LEAF), Map.of("x", new Leaf("b", 1)))))
                .allSatisfy(other -> assertThat(digest(other)).isNotEqualTo(digest(tree)));
    }

    @Test
    void tellsRecordsOfOtherClassesApart() {
        assertThat(digest(LEAF)).isNotEqualTo(digest(new Twin("a", 1)));
    }

    @Test
    void tellsWhatATextLeavesOut() {
        Where zero = new Where("a.md", 0, 0);
        Where one = new Where("a.md", 1, 1);

        assertThat(zero).hasToString(one.toString());
        assertThat(digest(zero)).isNotEqualTo(digest(one));
    }

    private static long digest(Object value) {
        Digest digest = new Digest();
        RecordDigest.put(value, digest);
        return digest.value();
    }
}
