package org.infrawiki.runbook;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.infrawiki.model.Blob;
import org.infrawiki.model.Digest;
import org.infrawiki.model.Lookup;
import org.infrawiki.model.Site;
import org.infrawiki.model.Topic;
import org.infrawiki.render.template.Template;

/**
 * The template of a type of runbook, compiled: the wiki's own {@code templates/runbooks/TYPE.md}, else the program's.
 * Argument: the type.
 */
@AutoService(Topic.class)
@SuppressWarnings("rawtypes") // the service is found without its type argument
public final class TemplateTopic implements Topic<Optional<TemplateTopic.Answer>> {
    private static final TemplateTopic TOPIC = new TemplateTopic();
    private static final String PROGRAM = "/themes/default/runbooks/";

    /**
     * A template.
     *
     * @param place where it comes from, for messages
     * @param id stands for its text
     * @param template ready to be filled
     * @param program the program's own, where this is the wiki's and may not work
     */
    record Answer(String place, String id, Template.Markdown template, Optional<Template.Markdown> program) {}

    static Optional<Answer> ask(Lookup lookup, String type) {
        return lookup.ask(TOPIC, List.of(type));
    }

    @Override
    public String name() {
        return "runbook-template";
    }

    @Override
    public Optional<Answer> answer(Site site, List<String> args) {
        String file = args.get(0) + ".md";
        Blob own = site.file("templates/runbooks/" + file);
        if (own != null) {
            String text = new String(own.bytes().get(), StandardCharsets.UTF_8);
            String content = site.settings().content();
            return Optional.of(new Answer(
                    content.isEmpty() ? own.path() : content + "/" + own.path(),
                    own.id(),
                    Template.markdown(text),
                    packaged(file).map(Template::markdown)));
        }
        return packaged(file)
                .map(text -> new Answer(
                        "<themes/default/runbooks/" + file + ">", text, Template.markdown(text), Optional.empty()));
    }

    /** A file of the program's, beside its templates. */
    static Optional<String> packaged(String file) {
        try (InputStream in =
                file.matches("[a-z0-9-]+\\.md") ? TemplateTopic.class.getResourceAsStream(PROGRAM + file) : null) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void digest(Optional<Answer> answer, Digest into) {
        into.put(answer.map(Answer::place).orElse(""))
                .put(answer.map(Answer::id).orElse(""));
    }
}
