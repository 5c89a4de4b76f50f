package org.infrawiki.runbook;

import com.google.auto.service.AutoService;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.infrawiki.model.Blob;
import org.infrawiki.model.Digest;
import org.infrawiki.model.Site;
import org.infrawiki.model.Topic;

/**
 * What the step from one release to the next needs, in words: the program's {@code hops.md}, and what the wiki's own
 * {@code templates/runbooks/hops.md} adds. Both are markdown:
 *
 * <pre>
 * ## stretch to buster
 * ### Before
 * text
 * ### After
 * text
 * </pre>
 *
 * @param texts by {@code from to part}
 */
record Hops(Map<String, String> texts) {
    static final Topic<Hops> TOPIC = new Asked();
    private static final Pattern HOP = Pattern.compile("## +(\\S+) +to +(\\S+) *");
    private static final Pattern PART = Pattern.compile("### +(Before|After) *");

    Hops {
        texts = Map.copyOf(texts);
    }

    /** The text of one part, or the empty string. */
    String text(String from, String to, String part) {
        return texts.getOrDefault(from + " " + to + " " + part, "");
    }

    static Hops read(List<String> files) {
        Map<String, StringBuilder> found = new TreeMap<>();
        for (String file : files) {
            String hop = "";
            StringBuilder into = new StringBuilder();
            for (String line : file.lines().toList()) {
                Matcher starts = HOP.matcher(line);
                Matcher part = PART.matcher(line);
                if (starts.matches()) {
                    hop = (starts.group(1) + " " + starts.group(2)).toLowerCase(Locale.ROOT);
                    into = new StringBuilder();
                } else if (part.matches()) {
                    String key = hop + " " + part.group(1).toLowerCase(Locale.ROOT);
                    into = found.computeIfAbsent(key, unused -> new StringBuilder());
                } else {
                    into.append(line).append('\n');
                }
            }
        }
        Map<String, String> texts = new TreeMap<>();
        found.forEach((key, text) -> texts.put(key, text.toString().strip()));
        return new Hops(texts);
    }

    /** The question for them. No arguments. */
    @AutoService(Topic.class)
    @SuppressWarnings("rawtypes") // the service is found without its type argument
    public static final class Asked implements Topic<Hops> {
        @Override
        public String name() {
            return "hops";
        }

        @Override
        public Hops answer(Site site, List<String> args) {
            String shipped = TemplateTopic.packaged("hops.md").orElse("");
            Blob own = site.file("templates/runbooks/hops.md");
            return read(
                    own == null
                            ? List.of(shipped)
                            : List.of(shipped, new String(own.bytes().get(), StandardCharsets.UTF_8)));
        }

        @Override
        public void digest(Hops answer, Digest into) {
            new TreeMap<>(answer.texts()).forEach((key, text) -> into.put(key).put(text));
        }
    }
}
