package org.infrawiki.parse;

import java.util.ArrayList;
import java.util.List;
import org.infrawiki.model.Arg;
import org.infrawiki.model.Body;
import org.infrawiki.model.Call;
import org.infrawiki.model.Link;
import org.infrawiki.model.Markup;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Settings;
import org.infrawiki.model.Value;
import org.infrawiki.model.Where;

/**
 * Reads pages: a pure function of name and bytes. In steps: bytes to text, front matter off, wikilinks and directives
 * replaced by marks ({@link Lexer}), markdown to HTML, people's own HTML sanitized, HTML cut at the marks. Safe for use
 * by several threads.
 */
public final class PageParser implements Markup {
    private static final int DEEPEST_VALUE = 8;

    private final Markdown commonMark;
    private final Markdown ikiwiki;
    private final Sanitizer sanitizer;

    /** @param html what becomes of raw HTML */
    public PageParser(Settings.Html html) {
        this.commonMark = Markdown.commonMark(html);
        this.ikiwiki = Markdown.ikiwiki(html);
        this.sanitizer = new Sanitizer(html);
    }

    /** Reads a source file. */
    public Parsed read(PageName name, String path, byte[] bytes) {
        SourceText source = SourceText.of(bytes, path);
        List<Problem> problems = new ArrayList<>(source.problems());
        problems.addAll(Secrets.in(source.text(), path));
        FrontMatter matter = FrontMatter.split(source.text(), path, problems);
        return read(name, matter.values(), matter.text(), matter.start(), problems);
    }

    /** The kind that a source file's front matter names, or the empty string; nothing else is read. */
    public static String kind(byte[] bytes) {
        int mark = bytes.length > 2 && bytes[0] == (byte) 0xEF ? 3 : 0;
        if (bytes.length < mark + 3 || bytes[mark] != '-' || bytes[mark + 1] != '-' || bytes[mark + 2] != '-') {
            return "";
        }
        FrontMatter matter = FrontMatter.split(SourceText.of(bytes, "").text(), "", new ArrayList<>());
        Value.Entry kind = matter.values().entries().get("kind");
        return kind != null && kind.value() instanceof Value.Text text
                ? text.text().strip()
                : "";
    }

    /** The text of a source file without front matter, as a template sees it. */
    public String text(String path, byte[] bytes) {
        List<Problem> unused = new ArrayList<>();
        return FrontMatter.split(SourceText.of(bytes, path).text(), path, unused)
                .text();
    }

    /** Reads a page that the program made: fields, and text in the dialect of {@code start}'s path. */
    public Parsed read(PageName name, Value.Entries matter, String text, Where start) {
        return read(name, matter, text, start, new ArrayList<>());
    }

    private Parsed read(PageName name, Value.Entries matter, String text, Where start, List<Problem> problems) {
        boolean old = isIkiwiki(start);
        Lexer.Lexed lexed = new Lexer(text, start, old).lex();
        if (lexed.bounded()) {
            problems.add(Problem.warning(
                    "page-too-complex",
                    start,
                    "this page nests more brackets, or holds more backticks without a partner, than can be read as"
                            + " markdown; the rest of them are shown as they stand",
                    "put program text into a fenced code block"));
        }
        List<Link> links = new ArrayList<>();
        List<Call> calls = new ArrayList<>();
        try {
            Markdown.Rendered rendered = (old ? ikiwiki : commonMark).render(lexed);
            Body body = body(rendered, start, name);
            for (int i = 0; i < rendered.tokens().size(); i++) {
                if (!rendered.inCode().contains(i)) {
                    collect(absolute(rendered.tokens().get(i), name), old, 0, links, calls);
                }
            }
            return new Parsed(matter, text, start, body, links, calls, problems);
        } catch (StackOverflowError tooDeep) {
            problems.add(Problem.error(
                    "page-too-complex",
                    start,
                    "this page is nested too deeply to be read as markdown and is shown as plain text",
                    "put program text into a fenced code block"));
            Body body = new Body(List.of(new Body.Html("<pre>" + Holes.escape(text) + "</pre>")));
            return new Parsed(matter, text, start, body, links, calls, problems);
        }
    }

    @Override
    public Body parse(String text, Where where, PageName page) {
        boolean old = isIkiwiki(where);
        Lexer.Lexed lexed = new Lexer(text, where, old).lex();
        try {
            return body((old ? ikiwiki : commonMark).render(lexed), where, page);
        } catch (StackOverflowError tooDeep) {
            return new Body(List.of(new Body.Html(Holes.escape(text))));
        }
    }

    private Body body(Markdown.Rendered rendered, Where where, PageName page) {
        List<Token> tokens =
                rendered.tokens().stream().map(token -> absolute(token, page)).toList();
        String html = rendered.raw() ? sanitizer.clean(rendered.html()) : rendered.html();
        html = Callouts.put(HeadingIds.put(html, tokens));
        return new Holes(html, tokens, rendered.inCode(), text -> linkText(text, where)).cut();
    }

    /** The text of a link: names as they are shown, markdown in it rendered. */
    private String linkText(String text, Where where) {
        String shown = PageName.shown(text);
        if (shown.chars().noneMatch(c -> "*_`<&\\~!".indexOf(c) >= 0)) {
            return Holes.escape(shown);
        }
        Lexer.Lexed lexed = new Lexer.Lexed(shown, List.of(), new Positions(shown, where), List.of(), false);
        Markdown.Rendered rendered = (isIkiwiki(where) ? ikiwiki : commonMark).render(lexed);
        String html = rendered.raw() ? sanitizer.clean(rendered.html()) : rendered.html();
        return html.strip().replaceFirst("^<p>", "").replaceFirst("</p>$", "");
    }

    /** Relative markdown addresses with dots lead from the folder the source stands in, as on a disk. */
    private static Token absolute(Token token, PageName page) {
        if (!(token instanceof Token.Address address)) {
            return token;
        }
        String target = address.link().target();
        if (!target.startsWith("./") && !target.startsWith("../")) {
            return token;
        }
        List<String> parts = new ArrayList<>();
        if (!page.folder().isEmpty()) {
            parts.addAll(List.of(page.folder().split("/", -1)));
        }
        for (String part : target.split("/", -1)) {
            if (part.equals("..")) {
                if (!parts.isEmpty()) {
                    parts.remove(parts.size() - 1);
                }
            } else if (!part.equals(".") && !part.isEmpty()) {
                parts.add(part);
            }
        }
        Link link = address.link();
        String path = "/" + (parts.isEmpty() ? "index" : String.join("/", parts));
        return new Token.Address(new Link(link.type(), path, link.anchor(), link.where()), address.raw());
    }

    /**
     * Notes links and calls, also those in quoted values: they count for the page wherever they end up. Only what a
     * template's text calls is left to the pages that use the template, and a link to a variable is none.
     */
    private static void collect(Token token, boolean old, int depth, List<Link> links, List<Call> calls) {
        if (token instanceof Token.WikiLink link) {
            if (!link.link().target().contains("<TMPL_")) {
                links.add(link.link());
            }
        } else if (token instanceof Token.Address address) {
            links.add(address.link());
        } else if (token instanceof Token.Directive directive) {
            calls.add(directive.call());
            boolean template = directive.call().name().equals("templatebody");
            List<Call> inside = template ? new ArrayList<>() : calls;
            for (Arg arg : directive.call().args()) {
                if (depth < DEEPEST_VALUE && arg.value().contains("[[")) {
                    for (Token inner :
                            new Lexer(arg.value(), arg.where(), old).lex().tokens()) {
                        collect(inner, old, depth + 1, links, inside);
                    }
                }
            }
        }
    }

    /** The calls and links in text that a directive made, as {@link #read} finds them in a page. */
    public Parsed scan(String text, Where where) {
        List<Link> links = new ArrayList<>();
        List<Call> calls = new ArrayList<>();
        for (Token token : new Lexer(text, where, isIkiwiki(where)).lex().tokens()) {
            collect(token, isIkiwiki(where), 0, links, calls);
        }
        return new Parsed(Value.Entries.NONE, text, where, Body.EMPTY, links, calls, List.of());
    }

    @Override
    public List<Call> calls(String text, Where where) {
        return scan(text, where).calls();
    }

    private static boolean isIkiwiki(Where where) {
        return where.path().endsWith(".mdwn") || where.path().endsWith("._comment");
    }
}
