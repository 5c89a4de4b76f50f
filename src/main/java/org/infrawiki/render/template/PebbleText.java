package org.infrawiki.render.template;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.error.RootAttributeNotFoundException;
import io.pebbletemplates.pebble.extension.Extension;
import io.pebbletemplates.pebble.extension.ExtensionCustomizer;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.loader.StringLoader;
import io.pebbletemplates.pebble.operator.BinaryOperator;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import io.pebbletemplates.pebble.tokenParser.TokenParser;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fills Pebble templates whose author may make mistakes but must not stop the build. */
final class PebbleText {
    private static final Set<String> TAGS = Set.of("if", "for", "set", "verbatim", "filter", "autoescape");
    private static final Pattern LOOP = Pattern.compile("\\{%-?\\s*(for|endfor)\\b");
    private static final int DEEPEST = 3;

    private PebbleText() {}

    static Template.Filled fill(String source, Map<String, Object> values) {
        if (tooDeep(source)) {
            return Template.Filled.wrong("loops are nested more than " + DEEPEST + " deep");
        }
        return evaluated(() -> engine().build().getTemplate(source), values);
    }

    /** A template that makes markdown, compiled when it is first filled. Names it does not know are errors. */
    static Template.Markdown markdown(String source) {
        if (tooDeep(source)) {
            Template.Filled wrong = Template.Filled.wrong("loops are nested more than " + DEEPEST + " deep");
            return values -> wrong;
        }
        Supplier<PebbleTemplate> compiled = new Once(() -> engine().strictVariables(true)
                .methodAccessValidator((object, method) -> false)
                .extension(new MarkdownFilters())
                .build()
                .getTemplate(MarkdownFilters.withoutTagLines(source)));
        return values -> evaluated(compiled, values);
    }

    private static PebbleEngine.Builder engine() {
        return new PebbleEngine.Builder()
                .loader(new StringLoader())
                .autoEscaping(false)
                .strictVariables(false)
                .cacheActive(false)
                .newLineTrimming(false)
                .defaultLocale(Locale.ROOT)
                .maxRenderedSize(Template.LONGEST)
                .registerExtensionCustomizer(Bounded::new);
    }

    /** Compiles once; a template may be filled by several threads. */
    private static final class Once implements Supplier<PebbleTemplate> {
        private final Supplier<PebbleTemplate> compiler;
        private @Nullable PebbleTemplate made;

        Once(Supplier<PebbleTemplate> compiler) {
            this.compiler = compiler;
        }

        @Override
        public synchronized PebbleTemplate get() {
            PebbleTemplate known = made;
            if (known == null) {
                known = compiler.get();
                made = known;
            }
            return known;
        }
    }

    private static int line(PebbleException wrong) {
        Integer line = wrong.getLineNumber();
        return line == null ? 0 : line;
    }

    private static Template.Filled evaluated(Supplier<PebbleTemplate> compiled, Map<String, Object> values) {
        StringWriter out = new StringWriter();
        try {
            compiled.get().evaluate(out, values);
            return new Template.Filled(out.toString());
        } catch (RootAttributeNotFoundException unknown) {
            return Template.Filled.wrong(
                    "there is no variable '" + unknown.getAttributeName() + "'; there are "
                            + String.join(", ", new TreeSet<>(values.keySet())),
                    line(unknown));
        } catch (PebbleException wrong) {
            int line = line(wrong);
            return Template.Filled.wrong(wrong.getPebbleMessage() + (line == 0 ? "" : " in line " + line), line);
        } catch (IOException | RuntimeException wrong) {
            return Template.Filled.wrong("the template can't be filled: " + wrong.getMessage());
        } catch (StackOverflowError tooDeep) {
            return Template.Filled.wrong("the template is nested too deeply");
        }
    }

    /** Every level of nesting multiplies the work, so levels are what is bounded. */
    private static boolean tooDeep(String source) {
        Matcher loop = LOOP.matcher(source);
        int depth = 0;
        while (loop.find()) {
            depth += loop.group(1).equals("for") ? 1 : -1;
            if (depth > DEEPEST) {
                return true;
            }
        }
        return false;
    }

    /** Pebble without what reads other templates, starts threads, calls itself or counts to a billion. */
    private static final class Bounded extends ExtensionCustomizer {
        Bounded(Extension extension) {
            super(extension);
        }

        @Override
        public List<TokenParser> getTokenParsers() {
            List<TokenParser> all = super.getTokenParsers();
            return all == null
                    ? List.of()
                    : all.stream()
                            .filter(parser -> TAGS.contains(parser.getTag()))
                            .toList();
        }

        @Override
        public Map<String, Function> getFunctions() {
            Map<String, Function> all = super.getFunctions();
            if (all == null) {
                return Map.of();
            }
            Map<String, Function> kept = new java.util.HashMap<>(all);
            kept.remove("range");
            return kept;
        }

        @Override
        public List<BinaryOperator> getBinaryOperators() {
            List<BinaryOperator> all = super.getBinaryOperators();
            return all == null
                    ? List.of()
                    : all.stream()
                            .filter(operator -> !operator.getSymbol().equals(".."))
                            .toList();
        }
    }
}
