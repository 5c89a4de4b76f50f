package org.infrawiki.directive;

import java.util.List;
import java.util.Set;
import org.infrawiki.model.Arg;
import org.infrawiki.model.Call;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Resolution;
import org.infrawiki.model.Settings;
import org.infrawiki.render.Context;
import org.infrawiki.render.Escape;

/** What a {@code meta} adds to the page beside its facts: elements of the head, and the file that goes with the page. */
final class MetaElement {
    /** The attributes of a link of the head. */
    static final Set<String> OF_LINK = Set.of("rel", "rev", "title", "type", "media", "hreflang", "sizes");

    private final Call call;
    private final Context context;

    MetaElement(Call call, Context context) {
        this.call = call;
        this.context = context;
    }

    /** Whether a {@code link} is an element of the head and no link of the page. */
    static boolean isElement(Call call) {
        return OF_LINK.stream().anyMatch(option -> call.get(option) != null);
    }

    /** What a field puts into the head, or at the end of the text. */
    void add(String field, String value) {
        StringBuilder head = new StringBuilder();
        switch (field) {
            case "name" -> {
                head.append("<meta");
                attribute("name", value, head);
                call.args().stream()
                        .filter(arg -> !arg.isWord() && !arg.key().equals("name"))
                        .filter(arg -> arg.key().matches("content|property|lang|[a-z]+(?:-[a-z]+)+"))
                        .forEach(arg -> attribute(arg.key(), Entities.decode(arg.value()), head));
                head.append(">\n");
            }
            case "link" -> {
                if (isElement(call)) {
                    linkElement(address(value), head);
                }
            }
            case "stylesheet" -> {
                if (call.get("rel") != null || call.get("title") != null) {
                    Resolution file = context.lookup().resolve(context.page(), value + ".css");
                    file = file.found() ? file : context.lookup().resolve(context.page(), value);
                    if (file.found()) {
                        linkElement(context.href(file), head);
                    }
                }
            }
            case "script" -> script(value, head);
            case "openid" -> openid(value, head);
            case "foaf" ->
                head.append("<link rel=\"meta\" type=\"application/rdf+xml\" title=\"FOAF\" href=\"")
                        .append(Escape.html(address(value)))
                        .append("\">\n");
            case "permalink" ->
                head.append("<link rel=\"bookmark\" href=\"")
                        .append(Escape.html(value))
                        .append("\">\n");
            case "enclosure" ->
                context.extras()
                        .addToSlot(
                                "tail",
                                "<p id=\"enclosure\"><a href=\"" + Escape.html(address(value))
                                        + "\">Download</a></p>\n");
            default -> {}
        }
        context.extras().addToSlot("head", head.toString());
    }

    private void script(String value, StringBuilder head) {
        Resolution file = context.lookup().resolve(context.page(), value + ".js");
        if (file.found() && context.lookup().settings().html() == Settings.Html.TRUSTED) {
            head.append("<script");
            attribute("src", context.href(file), head);
            for (String word : List.of("defer", "async")) {
                if (call.words().contains(word) || call.get(word) != null) {
                    head.append(' ').append(word);
                }
            }
            head.append("></script>\n");
        }
    }

    private void openid(String value, StringBuilder head) {
        String delegate = call.get("delegate", "openid openid2");
        for (String version : delegate.strip().split("[\\s,]+", -1)) {
            boolean first = version.equals("openid");
            String server = call.get("server");
            if (server != null) {
                rel(first ? "openid.server" : "openid2.provider", server, head);
            }
            rel(first ? "openid.delegate" : "openid2.local_id", value, head);
        }
        String more = call.get("xrds-location");
        if (more != null) {
            head.append("<meta http-equiv=\"X-XRDS-Location\"");
            attribute("content", more, head);
            head.append(">\n");
        }
    }

    private static void rel(String rel, String href, StringBuilder head) {
        head.append("<link");
        attribute("rel", rel, head);
        attribute("href", href, head);
        head.append(">\n");
    }

    private void linkElement(String href, StringBuilder head) {
        head.append("<link");
        attribute("href", href, head);
        if (call.get("stylesheet") != null && call.get("rel") == null) {
            attribute("rel", "stylesheet", head);
        }
        for (Arg arg : call.args()) {
            if (OF_LINK.contains(arg.key())) {
                attribute(arg.key(), Entities.decode(arg.value()), head);
            }
        }
        head.append(">\n");
    }

    /** The address of something in the wiki, or the address typed. */
    private String address(String value) {
        Resolution found = context.lookup().resolve(context.page(), value);
        PageName name = found.name();
        return name == null ? value : context.href(found);
    }

    private static void attribute(String name, String value, StringBuilder into) {
        into.append(' ').append(name).append("=\"").append(Escape.html(value)).append('"');
    }
}
