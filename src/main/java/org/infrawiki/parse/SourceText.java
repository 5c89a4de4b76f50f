package org.infrawiki.parse;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Where;

/**
 * A source file as text: UTF-8, lines ended by {@code \n}, no byte order mark, none of the characters this room uses as
 * marks.
 *
 * @param text the text; empty where the file can't be one
 * @param problems what was wrong with the bytes
 */
record SourceText(String text, List<Problem> problems) {
    /** A page beyond this is not read: no person writes one, and it would cost minutes. */
    static final int LARGEST = 4 << 20;

    static SourceText of(byte[] bytes, String path) {
        List<Problem> problems = new ArrayList<>();
        if (bytes.length > LARGEST) {
            problems.add(Problem.error(
                    "page-too-large",
                    Where.file(path),
                    "this page has " + (bytes.length >> 20) + " MiB, more than the " + (LARGEST >> 20)
                            + " MiB a page may have, and is left empty",
                    "attach it as a file with another extension"));
            return new SourceText("", problems);
        }
        String text = decode(bytes, path, problems);
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            problems.add(Problem.error(
                    "bad-encoding",
                    new Positions(text, Where.file(path)).at(nul),
                    "this page holds a NUL byte, so it is probably no text",
                    "give a binary file its own extension"));
        }
        return new SourceText(clean(text), problems);
    }

    private static String decode(byte[] bytes, String path, List<Problem> problems) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int at = text.indexOf('\uFFFD');
        if (at >= 0 && !isUtf8(bytes)) {
            problems.add(Problem.error(
                    "bad-encoding",
                    new Positions(text, Where.file(path)).at(at),
                    "this page is not UTF-8; what can't be read shows as \uFFFD",
                    "convert it, for example with iconv -f latin1 -t utf-8"));
        }
        return text;
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }

    private static String clean(String text) {
        if (!text.startsWith("\uFEFF")
                && text.indexOf('\r') < 0
                && text.indexOf('\0') < 0
                && text.indexOf(Lexer.OPEN) < 0
                && text.indexOf(Lexer.CLOSE) < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = text.startsWith("\uFEFF") ? 1 : 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r') {
                if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
                    out.append('\n');
                }
            } else {
                out.append(c == '\0' || Lexer.isMark(c) ? '\uFFFD' : c);
            }
        }
        return out.toString();
    }
}
