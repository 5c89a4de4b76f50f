package org.infrawiki.directive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.infrawiki.model.Call;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Where;
import org.jspecify.annotations.Nullable;

/**
 * The text of a template: a page or file below {@code templates/}, or anywhere by an absolute id, else one that comes
 * with the program.
 *
 * @param text what to fill
 * @param pebble whether it is in Pebble's language
 */
record TemplateSource(String text, boolean pebble) {
    private static final List<String> SHIPPED = List.of("note", "popup");

    /**
     * Finds a template.
     *
     * @param read gives the source of a page or file by its absolute name, or null
     * @param calls finds the directives in a text
     */
    static @Nullable TemplateSource find(
            String id, Function<PageName, @Nullable String> read, BiFunction<String, Where, List<Call>> calls) {
        String bare = id.replaceAll("^/+|/+$", "");
        if (bare.isEmpty()) {
            return null;
        }
        String base = id.startsWith("/") ? bare : "templates/" + bare;
        for (String ending : List.of("", ".tmpl", ".peb")) {
            String text = read.apply(new PageName(base + ending));
            if (text != null) {
                boolean pebble = (base + ending).endsWith(".peb");
                return new TemplateSource(pebble ? text : body(text, base, calls), pebble);
            }
        }
        return id.equals(base) || !SHIPPED.contains(bare) ? null : new TemplateSource(shipped(bare), false);
    }

    /** What a page's {@code templatebody} holds, or all of the page. */
    private static String body(String text, String name, BiFunction<String, Where, List<Call>> calls) {
        if (!text.contains("[[!templatebody")) {
            return text;
        }
        return calls.apply(text, Where.file(name + ".mdwn")).stream()
                .filter(call ->
                        call.name().equals("templatebody") && !call.words().isEmpty())
                .findFirst()
                .map(call -> call.words().get(0))
                .orElse(text);
    }

    private static String shipped(String name) {
        try (InputStream in = TemplateSource.class.getResourceAsStream("templates/" + name + ".tmpl")) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its template " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
