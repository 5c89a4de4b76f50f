package org.infrawiki.parse;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ext.attributes.AttributesExtension;
import com.vladsch.flexmark.ext.attributes.AttributesNode;
import com.vladsch.flexmark.ext.autolink.AutolinkExtension;
import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.misc.Extension;
import com.vladsch.flexmark.util.sequence.LineAppendable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.infrawiki.model.Settings;

/**
 * Markdown to HTML, one instance a dialect. The parser and renderer are built once and shared by all threads; no tree
 * outlives its page.
 */
final class Markdown {
    private static final Pattern MARK = Pattern.compile(Lexer.OPEN + "(\\d+)" + Lexer.CLOSE);

    private final Parser parser;
    private final HtmlRenderer renderer;

    private Markdown(List<Extension> extensions, boolean ikiwiki, Settings.Html html) {
        MutableDataSet options = new MutableDataSet();
        options.set(Parser.HTML_BLOCK_COMMENT_ONLY_FULL_LINE, true)
                .set(HtmlRenderer.ESCAPE_HTML, html == Settings.Html.ESCAPED)
                .set(HtmlRenderer.SUPPRESS_HTML_COMMENT_BLOCKS, html != Settings.Html.TRUSTED)
                .set(HtmlRenderer.SUPPRESS_INLINE_HTML_COMMENTS, html != Settings.Html.TRUSTED)
                .set(HtmlRenderer.SUPPRESSED_LINKS, "")
                // No care for the look of the HTML, letter by letter, which takes longer than to make it.
                .set(HtmlRenderer.FORMAT_FLAGS, LineAppendable.F_PASS_THROUGH)
                .set(HtmlRenderer.RENDER_HEADER_ID, true)
                .set(HtmlRenderer.GENERATE_HEADER_ID, true)
                .set(HtmlRenderer.FENCED_CODE_NO_LANGUAGE_CLASS, "")
                .set(TablesExtension.COLUMN_SPANS, false)
                .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
                .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true)
                .set(TablesExtension.WITH_CAPTION, false)
                .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
                .set(FootnoteExtension.FOOTNOTE_BACK_LINK_REF_CLASS, "footnote-back")
                .set(TaskListExtension.TIGHT_ITEM_CLASS, "task")
                .set(TaskListExtension.LOOSE_ITEM_CLASS, "task");
        if (ikiwiki) {
            options.set(Parser.HEADING_NO_ATX_SPACE, true).set(Parser.LISTS_ORDERED_ITEM_DOT_ONLY, true);
        }
        this.parser = Parser.builder(options)
                .extensions(extensions)
                .customInlineParserFactory(Inlines::new)
                // flexmark adds it by itself only for its own parser of running text.
                .paragraphPreProcessorFactory(new ReferencePreProcessorFactory())
                .build();
        this.renderer = HtmlRenderer.builder(options)
                .extensions(extensions)
                .linkResolverFactory(new Addresses.Factory())
                .htmlIdGeneratorFactory(new WrittenIds.Factory())
                .nodeRendererFactory(unused -> new PlainText())
                .build();
    }

    /** CommonMark with tables, footnotes, definition lists, strikethrough, task lists, bare addresses, attributes. */
    static Markdown commonMark(Settings.Html html) {
        return new Markdown(
                List.of(
                        TablesExtension.create(),
                        FootnoteExtension.create(),
                        DefinitionExtension.create(),
                        StrikethroughExtension.create(),
                        TaskListExtension.create(),
                        AutolinkExtension.create(),
                        AttributesExtension.create()),
                false,
                html);
    }

    /** What ikiwiki's default, Discount, makes of a page: no bare addresses, task boxes or attributes. */
    static Markdown ikiwiki(Settings.Html html) {
        return new Markdown(
                List.of(
                        TablesExtension.create(),
                        FootnoteExtension.create(),
                        DefinitionExtension.create(),
                        StrikethroughExtension.create()),
                true,
                html);
    }

    /**
     * A rendered text.
     *
     * @param html with the lexer's marks
     * @param inCode the numbers of marks that stand in code or comments
     * @param tokens the lexer's, and after them the addresses of relative links
     * @param raw whether people's own HTML or attributes are in it
     */
    record Rendered(String html, Set<Integer> inCode, List<Token> tokens, boolean raw) {}

    Rendered render(Lexer.Lexed lexed) {
        Document document = parser.parse(lexed.text());
        Set<Integer> inCode = new HashSet<>();
        boolean raw = inspect(document, !lexed.tokens().isEmpty(), inCode);
        List<Token> tokens = new ArrayList<>(lexed.tokens());
        document.set(Addresses.TOKENS, tokens);
        document.set(Addresses.LEXED, lexed);
        return new Rendered(renderer.render(document), inCode, tokens, raw);
    }

    /** Walks the tree once: notes marks in code, and tells whether there is raw HTML. */
    private static boolean inspect(Document document, boolean marked, Set<Integer> inCode) {
        boolean raw = false;
        Node node = document.getFirstChild();
        while (node != null && node != document) {
            if (isCode(node)) {
                if (marked) {
                    noteMarks(node.getChars(), inCode);
                }
            } else if (node instanceof HtmlBlockBase
                    || node instanceof HtmlInlineBase && !(node instanceof AutoLink)
                    || node instanceof AttributesNode) {
                raw = true;
            }
            node = next(node, document);
        }
        return raw;
    }

    private static boolean isCode(Node node) {
        return node instanceof Code
                || node instanceof FencedCodeBlock
                || node instanceof IndentedCodeBlock
                || node instanceof HtmlCommentBlock
                || node instanceof HtmlInlineComment;
    }

    private static void noteMarks(CharSequence text, Set<Integer> numbers) {
        Matcher mark = MARK.matcher(text);
        while (mark.find()) {
            numbers.add(Integer.parseInt(mark.group(1)));
        }
    }

    private static @org.jspecify.annotations.Nullable Node next(Node node, Node root) {
        if (node.getFirstChild() != null && !isCode(node)) {
            return node.getFirstChild();
        }
        Node at = node;
        while (at != null && at != root) {
            if (at.getNext() != null) {
                return at.getNext();
            }
            at = at.getParent();
        }
        return null;
    }
}
