package org.infrawiki.build;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.infrawiki.model.Lookup;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Where;

/**
 * Something that is made as a whole and remembered: a page, a redirect, an attachment, the site map.
 *
 * @param key unique and stable
 * @param input stands for all it is made from besides the answers to its questions
 * @param claims the files it is sure to write
 * @param where the source to name when something is wrong with it as a whole
 * @param maker makes it
 */
record Unit(String key, String input, List<String> claims, Where where, Function<Lookup, Result> maker) {

    /** What was made: files by path below the output folder, and what was wrong. */
    record Result(Map<String, byte[]> files, List<Problem> problems) {}

    Result make(Lookup lookup) {
        return maker.apply(lookup);
    }
}
