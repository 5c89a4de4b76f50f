package org.infrawiki.parse;

import com.vladsch.flexmark.ast.AnchorRefTarget;
import com.vladsch.flexmark.html.renderer.HeaderIdGeneratorFactory;
import com.vladsch.flexmark.html.renderer.HtmlIdGenerator;
import com.vladsch.flexmark.html.renderer.LinkResolverContext;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import org.jspecify.annotations.Nullable;

/** Gives headings the ids that people wrote, {@code {#id}}; all others get theirs from {@link HeadingIds}. */
final class WrittenIds implements HtmlIdGenerator {
    /** Makes one for each document. */
    static final class Factory implements HeaderIdGeneratorFactory {
        @Override
        public HtmlIdGenerator create(LinkResolverContext context) {
            return new WrittenIds();
        }

        @Override
        public HtmlIdGenerator create() {
            return new WrittenIds();
        }
    }

    @Override
    public void generateIds(Document document) {}

    @Override
    @SuppressWarnings("NullAway") // null is the renderer's way to say that there is no id
    public @Nullable String getId(Node node) {
        return node instanceof AnchorRefTarget target && target.isExplicitAnchorRefId()
                ? target.getAnchorRefId()
                : null;
    }

    @Override
    @SuppressWarnings("NullAway") // null is the renderer's way to say that there is no id
    public @Nullable String getId(CharSequence text) {
        return null;
    }
}
