package org.infrawiki.query;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.infrawiki.model.Blob;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Site;
import org.infrawiki.model.Text;

/** Compares the size of a page's or attachment's file with a limit. */
final class FileSize {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,9})\\s*([kmgt]?)(?:i?b)?");
    private static final String UNITS = "kmgt";
    private static final int UNIT_BITS = 10;

    private FileSize() {}

    /** Whether a size and the limit, both in bytes, are as wanted. */
    @FunctionalInterface
    interface Comparison {
        boolean holds(long size, long limit);
    }

    static Bound of(String function, String arg, Scope scope, Comparison comparison) {
        Matcher parts = SIZE.matcher(arg.strip().toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            return SpecError.argument(
                    function + "() needs a size, and '" + arg + "' is none", "write a number and B, KB, MB, GB or TB");
        }
        int thousands = parts.group(2).isEmpty() ? 0 : UNITS.indexOf(parts.group(2)) + 1;
        long limit = Long.parseLong(parts.group(1)) << (UNIT_BITS * thousands);
        return (org.infrawiki.query.Matcher) candidate -> comparison.holds(size(scope.site(), candidate.name()), limit);
    }

    private static long size(Site site, PageName name) {
        Blob file = site.file(name.path());
        if (file != null) {
            return file.bytes().get().length;
        }
        Text text = site.text(name);
        return text == null ? 0 : text.source().get().getBytes(StandardCharsets.UTF_8).length;
    }
}
