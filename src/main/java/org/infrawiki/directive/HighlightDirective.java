package org.infrawiki.directive;

import static org.infrawiki.render.Doc.param;

import com.google.auto.service.AutoService;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.infrawiki.model.Blob;
import org.infrawiki.model.Call;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Resolution;
import org.infrawiki.render.Context;
import org.infrawiki.render.Directive;
import org.infrawiki.render.Doc;
import org.infrawiki.render.Result;

/** {@code [[!highlight python file=fetch.py]]}: program text, of the page or of a file. */
@AutoService(Directive.class)
public final class HighlightDirective implements Directive {
    private static final int LARGEST = 1 << 20;

    @Override
    public String name() {
        return "highlight";
    }

    @Override
    public Doc doc() {
        return Doc.of(
                "Shows program text, coloured by language.",
                "[[!highlight yaml \"\"\"\nname: nas\n\"\"\"]]",
                param("LANGUAGE TEXT", "word text", "First the language, then the text unless a file has it."),
                param("file", "file", "A file of the wiki that holds the text, found as links are."));
    }

    @Override
    public Result render(Call call, Context context) {
        List<String> words = call.words();
        String file = call.get("file");
        if (words.isEmpty() || words.size() != (file == null ? 2 : 1) || !Code.isLanguage(words.get(0))) {
            return Result.failure(
                    "a language and a text, or a language and a file, are wanted",
                    "write [[!highlight python file=NAME]]");
        }
        if (file == null) {
            return Code.block(words.get(0), words.get(1));
        }
        Resolution found = context.lookup().resolve(context.page(), file);
        PageName name = found.name();
        Optional<Blob> blob = name == null ? Optional.empty() : context.lookup().file(name.path());
        if (blob.isEmpty()) {
            return Result.failure("there is no file " + file, "");
        }
        byte[] bytes = blob.get().bytes().get();
        return bytes.length > LARGEST
                ? Result.failure(file + " is too large to be shown in a page", "link to it instead")
                : Code.block(words.get(0), new String(bytes, StandardCharsets.UTF_8));
    }
}
