package org.infrawiki.render.template;

import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What templates that make markdown need beside Pebble's own filters. A list is filtered item by item. */
final class MarkdownFilters extends AbstractExtension {
    private static final Pattern TAG_LINE =
            Pattern.compile("(?m)^[ \\t]*(\\{%(?:(?!%\\}).)*|\\{#(?:(?!#\\}).)*)([%#]\\})[ \\t]*\\n");

    @Override
    public Map<String, Filter> getFilters() {
        return Map.of(
                "md", new Each(MarkdownText::escaped, ", "),
                "code", new Each(MarkdownText::code, ", "),
                "sh", new Each(MarkdownText::shell, " "));
    }

    /** Moves the end of a line that holds nothing but a tag into the tag: line numbers stay, the line is gone. */
    static String withoutTagLines(String source) {
        return TAG_LINE.matcher(source).replaceAll("$1\n$2");
    }

    /** Applies to a text, or to each item of a list. */
    private record Each(UnaryOperator<String> to, String between) implements Filter {
        @Override
        public @Nullable List<String> getArgumentNames() {
            return null;
        }

        @Override
        public Object apply(
                @Nullable Object input,
                Map<String, Object> args,
                PebbleTemplate self,
                EvaluationContext context,
                int line) {
            if (input instanceof List<?> items) {
                return items.stream()
                        .map(item -> to.apply(String.valueOf(item)))
                        .collect(Collectors.joining(between));
            }
            return input == null ? "" : to.apply(input.toString());
        }
    }
}
