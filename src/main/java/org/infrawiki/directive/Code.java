package org.infrawiki.directive;

import java.util.Locale;
import java.util.regex.Pattern;
import org.infrawiki.render.Escape;
import org.infrawiki.render.Result;

/** Program text as HTML; the reader's browser colours it by its class. */
final class Code {
    private static final Pattern NAME = Pattern.compile("[\\p{Alnum}_+#.-]+");

    private Code() {}

    static boolean isLanguage(String name) {
        return NAME.matcher(name).matches();
    }

    static Result block(String language, String text) {
        String trimmed = text.replaceFirst("\\A(?:[ \\t]*+\\n)++", "").stripTrailing();
        return new Result.Block("<pre><code class=\"language-" + Escape.html(language.toLowerCase(Locale.ROOT)) + "\">"
                + Escape.html(trimmed) + "\n</code></pre>\n");
    }
}
