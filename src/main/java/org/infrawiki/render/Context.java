package org.infrawiki.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.infrawiki.model.Body;
import org.infrawiki.model.Call;
import org.infrawiki.model.Link;
import org.infrawiki.model.Lookup;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Resolution;
import org.infrawiki.model.Where;

/**
 * Where a directive stands while it is rendered, and what it may do there. A page that is inlined into another is
 * rendered with itself as {@link #page()} (links in it are resolved from there) and the outer page as
 * {@link #destination()} (addresses are relative to that one).
 */
public final class Context {
    /** Nesting beyond this is a loop, as in ikiwiki. */
    public static final int DEEPEST = 8;

    private final PageName page;
    private final PageName destination;
    private final Lookup lookup;
    private final Bodies bodies;
    private final Extras extras;
    private final int depth;

    Context(PageName page, PageName destination, Lookup lookup, Bodies bodies, Extras extras, int depth) {
        this.page = page;
        this.destination = destination;
        this.lookup = lookup;
        this.bodies = bodies;
        this.extras = extras;
        this.depth = depth;
    }

    /** The page whose text holds the call. */
    public PageName page() {
        return page;
    }

    /** The page that is being made. */
    public PageName destination() {
        return destination;
    }

    /** Whether the text is shown inside another page. */
    public boolean inlined() {
        return !page.equals(destination);
    }

    public Lookup lookup() {
        return lookup;
    }

    public Extras extras() {
        return extras;
    }

    /** Whether one more level of nesting would be a loop. */
    public boolean tooDeep() {
        return depth >= DEEPEST;
    }

    /** The address of a page as seen from the destination. */
    public String href(PageName target) {
        return Urls.page(destination, target);
    }

    /** The address of an attachment or made file as seen from the destination. */
    public String href(String path) {
        return Urls.file(destination, path);
    }

    /** The address of a page or attachment. */
    public String href(Resolution found) {
        PageName name = found.name();
        if (name == null) {
            throw new IllegalArgumentException("nothing was found");
        }
        return found.kind() == Resolution.Kind.FILE ? href(name.path()) : href(name);
    }

    /**
     * A link as the wiki shows one: to a page, to oneself, to an image, or to nothing.
     *
     * @param target as a wikilink's, resolved from {@link #page()}
     * @param html the text to show, or the empty string for the default
     */
    public String link(String target, String html) {
        return bodies.links().html(new Link(Link.Type.WIKI, target, "", Where.file("")), html, this);
    }

    /** A link to a page known to exist, showing {@code html}. */
    public String linkTo(PageName target, String html) {
        return bodies.links().to(new Resolution(Resolution.Kind.PAGE, target, ""), "", html, this);
    }

    /**
     * Renders text that came into being just now (a quoted value, a filled template) as markdown. One line gives inline
     * HTML, several give blocks.
     */
    public Result markup(String text, Where where) {
        return bodies.text(text, where, deeper());
    }

    /** As {@link #markup} but never in blocks: a paragraph around the whole is taken off. */
    public String inlineMarkup(String text, Where where) {
        return Bodies.unwrapped(markup(text, where).html());
    }

    /** HTML without the one paragraph around it; as it is where it is more than that. */
    public static String unwrapped(String html) {
        return Bodies.unwrapped(html);
    }

    /** The text of another page, as shown inside the destination. Empty where there is no such page. */
    public String body(PageName other) {
        return lookup.text(other)
                .map(text -> bodies.html(text.body().get(), on(other)))
                .orElse("");
    }

    /**
     * The texts of other pages, as shown inside the destination, with feeds, files and frame parts going nowhere: made
     * side by side, for a page that holds many.
     */
    public List<String> bodies(List<PageName> others) {
        Map<String, Function<Lookup, String>> works = new LinkedHashMap<>();
        for (PageName other : others) {
            works.put(name(other), own -> new Context(page, destination, own, bodies, new Extras(), depth).body(other));
        }
        Map<String, String> texts = lookup.each(works);
        return others.stream().map(other -> texts.getOrDefault(name(other), "")).toList();
    }

    /** Tells a text apart from others on the destination: how deep it is in others decides what it may still hold. */
    private String name(PageName other) {
        return depth + " " + page + " " + other;
    }

    /** A body in this context. */
    public String body(Body body) {
        return bodies.html(body, this);
    }

    /** The directives in a text, those in their values too, each after the one that holds it. */
    public List<Call> calls(String text, Where where) {
        return bodies.calls(text, where);
    }

    /** Carries out a call, as if it stood here. */
    public Result call(Call call) {
        return bodies.result(call, deeper());
    }

    /** The same place, with another page's text. */
    public Context on(PageName other) {
        return new Context(other, destination, lookup, bodies, extras, depth + 1);
    }

    /** The same place, with feeds, files and frame parts going elsewhere, for text that is rendered for a feed only. */
    public Context with(Extras others) {
        return new Context(page, destination, lookup, bodies, others, depth);
    }

    private Context deeper() {
        return new Context(page, destination, lookup, bodies, extras, depth + 1);
    }

    /** Reports a mistake of the writer. */
    public void problem(Problem problem) {
        extras.problem(problem);
    }
}
