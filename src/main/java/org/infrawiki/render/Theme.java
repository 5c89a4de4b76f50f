package org.infrawiki.render;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.error.RootAttributeNotFoundException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.infrawiki.model.Lazy;
import org.infrawiki.model.Nearest;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Where;

/**
 * How pages look: templates in Pebble, and the files they need beside them. Each file comes from the wiki's own
 * {@code themes/NAME} if it is there, else from the program. Nothing outside a theme is ever read, whatever a template
 * includes.
 */
public final class Theme {
    /** The folder of the theme's files in the output. */
    public static final String FOLDER = "theme/";

    /** The program's own, which most wikis use as it is, with the templates that were compiled once. */
    private static final Lazy<Theme> OF_THE_PROGRAM =
            new Lazy<>(() -> new Theme(new ThemeFiles(ThemeFiles.DEFAULT, Map.of())));

    private final ThemeFiles files;
    private final PebbleEngine engine;
    private final List<Problem> problems = new ArrayList<>();

    private Theme(ThemeFiles files) {
        this.files = files;
        this.engine = new PebbleEngine.Builder()
                .loader(new ThemeLoader(files))
                .autoEscaping(true)
                // In place of unbescape's, which sorts all names of HTML's characters before it escapes the first text.
                .addEscapingStrategy("html", Escape::html)
                .strictVariables(true)
                .defaultLocale(Locale.ROOT)
                .methodAccessValidator(new PlainValues())
                .build();
    }

    /**
     * A theme, with the wiki's own templates compiled.
     *
     * @param name its name; files it lacks come from the program's default theme
     * @param own the wiki's own files by path below {@code themes/NAME}
     */
    public static Theme load(String name, Map<String, byte[]> own) {
        if (own.isEmpty() && name.equals(ThemeFiles.DEFAULT)) {
            return OF_THE_PROGRAM.get();
        }
        Theme theme = new Theme(new ThemeFiles(name, own));
        if (own.isEmpty()) {
            theme.problems.add(Problem.error(
                    "bad-configuration",
                    Where.file("infrawiki.yaml"),
                    "there is no theme '" + name + "', because there is no folder themes/" + name,
                    "make it, or leave 'theme' out"));
        }
        theme.files.ownTemplates().forEach(theme::compile);
        return theme;
    }

    private void compile(String template) {
        try {
            engine.getTemplate(template);
        } catch (PebbleException wrong) {
            problems.add(problem(wrong, template, List.of()));
            files.dropOwn(template);
            engine.getTemplateCache().invalidateAll();
        }
    }

    /** What is wrong with the wiki's own templates. Those that can't be read are replaced by the program's. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** The files beside the templates by their paths in the output. */
    public Map<String, byte[]> assets() {
        return files.assets();
    }

    /** A digest of what the wiki brings of its theme; the rest changes with the program only. */
    public String id() {
        return files.id();
    }

    /**
     * Fills a template. Where the wiki's own one fails, that is a problem, and the program's is used.
     *
     * @param template its path in the theme
     * @param variables what it may use
     * @param told gets the problem
     */
    String fill(String template, Map<String, Object> variables, Consumer<Problem> told) {
        try {
            return evaluate(template, variables);
        } catch (PebbleException wrong) {
            if (!files.hasOwn()) {
                throw wrong;
            }
            told.accept(problem(wrong, template, variables.keySet()));
            return evaluate(ThemeFiles.PROGRAM + template, variables);
        }
    }

    private String evaluate(String template, Map<String, Object> variables) {
        StringWriter out = new StringWriter(8192);
        try {
            engine.getTemplate(template).evaluate(out, variables, Locale.ROOT);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }

    private Problem problem(PebbleException wrong, String template, Iterable<String> variables) {
        String file = wrong.getFileName() == null ? template : wrong.getFileName();
        int line = wrong.getLineNumber() == null ? 0 : wrong.getLineNumber();
        String message =
                String.valueOf(wrong.getPebbleMessage()).replaceAll("\\s+", " ").replaceFirst("\\.$", "");
        String hint = "";
        if (wrong instanceof RootAttributeNotFoundException unknown) {
            List<String> names = new ArrayList<>();
            variables.forEach(names::add);
            message = "there is no variable '" + unknown.getAttributeName() + "'";
            hint = Nearest.hint(unknown.getAttributeName(), names);
        }
        return Problem.error(
                "bad-template",
                new Where(files.place(file), line, 0),
                "this template does not work, so that the program's is used: " + message,
                hint);
    }
}
