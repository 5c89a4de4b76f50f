package org.infrawiki.parse;

import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * flexmark's parser of running text, but for how it takes what a pattern matched: its own asks the matcher for a result,
 * for which the JDK copies the whole paragraph, so that a long paragraph costs its length squared.
 */
final class Inlines extends CommonmarkInlineParser {
    Inlines(
            DataHolder options,
            BitSet specials,
            BitSet delimiters,
            Map<Character, DelimiterProcessor> processors,
            LinkRefProcessorData links,
            List<InlineParserExtensionFactory> extensions) {
        super(options, specials, delimiters, processors, links, extensions);
    }

    @Override
    public @Nullable BasedSequence match(Pattern pattern) {
        Matcher found = find(pattern);
        return found == null ? null : input.subSequence(found.start(), found.end());
    }

    @Override
    public @Nullable BasedSequence @Nullable [] matchWithGroups(Pattern pattern) {
        Matcher found = find(pattern);
        if (found == null) {
            return null;
        }
        @Nullable BasedSequence[] groups = new @Nullable BasedSequence[found.groupCount() + 1];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = found.start(i) < 0 ? null : input.subSequence(found.start(i), found.end(i));
        }
        return groups;
    }

    private @Nullable Matcher find(Pattern pattern) {
        if (index >= input.length()) {
            return null;
        }
        Matcher matcher = pattern.matcher(input);
        matcher.region(index, input.length());
        if (!matcher.find()) {
            return null;
        }
        index = matcher.end();
        return matcher;
    }
}
