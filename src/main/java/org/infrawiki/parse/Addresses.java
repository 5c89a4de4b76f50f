package org.infrawiki.parse;

import com.vladsch.flexmark.html.IndependentLinkResolverFactory;
import com.vladsch.flexmark.html.LinkResolver;
import com.vladsch.flexmark.html.renderer.LinkResolverBasicContext;
import com.vladsch.flexmark.html.renderer.LinkStatus;
import com.vladsch.flexmark.html.renderer.LinkType;
import com.vladsch.flexmark.html.renderer.ResolvedLink;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataKey;
import com.vladsch.flexmark.util.data.NullableDataKey;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.infrawiki.model.Link;
import org.jspecify.annotations.Nullable;

/**
 * Turns the addresses of markdown links and images that point into the wiki into holes, and drops those whose scheme
 * could run script.
 */
final class Addresses implements LinkResolver {
    /** The tokens of the text being rendered; relative addresses are added. */
    static final DataKey<List<Token>> TOKENS = new DataKey<>("tokens", List.of());

    static final NullableDataKey<Lexer.Lexed> LEXED = new NullableDataKey<>("lexed");

    static final class Factory extends IndependentLinkResolverFactory {
        @Override
        public LinkResolver apply(LinkResolverBasicContext context) {
            return new Addresses();
        }
    }

    @Override
    public ResolvedLink resolveLink(Node node, LinkResolverBasicContext context, ResolvedLink link) {
        String url = link.getUrl();
        if (LinkType.LINK_REF.equals(link.getLinkType()) || LinkType.IMAGE_REF.equals(link.getLinkType())) {
            // A reference that nothing defines is text.
            return link;
        }
        if (!Schemes.allowed(url)) {
            return link.withStatus(LinkStatus.INVALID).withUrl("#");
        }
        boolean image = LinkType.IMAGE.equals(link.getLinkType());
        Lexer.Lexed lexed = LEXED.get(context.getDocument());
        if (lexed == null || !isRelative(url)) {
            return link.withStatus(LinkStatus.VALID);
        }
        Link found = link(url, image, lexed, node.getStartOffset());
        if (found == null) {
            return link.withStatus(LinkStatus.VALID);
        }
        List<Token> tokens = TOKENS.get(context.getDocument());
        tokens.add(new Token.Address(found, url));
        return link.withStatus(LinkStatus.VALID)
                .withUrl(String.valueOf(Lexer.OPEN) + (tokens.size() - 1) + Lexer.CLOSE);
    }

    private static boolean isRelative(String url) {
        return !url.isEmpty()
                && url.charAt(0) != '#'
                && url.charAt(0) != '?'
                && !url.startsWith("//")
                && Schemes.scheme(url).isEmpty()
                && url.indexOf(Lexer.OPEN) < 0;
    }

    private static @Nullable Link link(String url, boolean image, Lexer.Lexed lexed, int offset) {
        int hash = url.indexOf('#');
        String path = decoded(hash < 0 ? url : url.substring(0, hash));
        if (path == null || path.isBlank() || path.indexOf('?') >= 0) {
            return null;
        }
        String target = image ? path : path.replaceFirst("(?:/index)?\\.(?:md|mdwn)$", "");
        return new Link(
                image ? Link.Type.IMAGE : Link.Type.MARKDOWN,
                target.isEmpty() ? path : target,
                hash < 0 ? "" : url.substring(hash + 1),
                lexed.at(offset));
    }

    private static @Nullable String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return null;
        }
    }
}
