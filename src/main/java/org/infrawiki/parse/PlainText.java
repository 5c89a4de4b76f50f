package org.infrawiki.parse;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.Set;

/**
 * Running text. Nearly all pieces of it hold nothing to escape and go out as they are; flexmark's own renderer goes
 * through each with three regular expressions, which is a third of what rendering takes.
 */
final class PlainText implements NodeRenderer {
    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(new NodeRenderingHandler<>(Text.class, PlainText::render));
    }

    private static void render(Text text, NodeRendererContext context, HtmlWriter html) {
        BasedSequence chars = text.getChars();
        int start = chars.getStartOffset();
        int end = chars.getEndOffset();
        // Text from several lines may have lost the marks between its parts.
        boolean whole = end - start == chars.length();
        if (whole && chars.getBase() instanceof String source && isPlain(source, start, end)) {
            html.append(source, start, end);
        } else {
            html.text(Escaping.normalizeEOL(chars.unescape()));
        }
    }

    private static boolean isPlain(String source, int start, int end) {
        for (int i = start; i < end; i++) {
            switch (source.charAt(i)) {
                case '&', '<', '>', '"', '\\', '\r' -> {
                    return false;
                }
                default -> {}
            }
        }
        return true;
    }
}
