package org.infrawiki.model;

import org.jspecify.annotations.Nullable;

/**
 * A link as written in a source: what it asks for, before anybody knows whether that exists.
 *
 * @param type how it was written
 * @param target the target as typed, without anchor; a tag's is absolute, such as {@code /tags/dns}
 * @param anchor the fragment without {@code #}, or the empty string
 * @param where where the link stands
 */
public record Link(Type type, String target, String anchor, Where where) {
    /** Spelled out, as in {@link Where}. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Link link
                && type == link.type
                && target.equals(link.target)
                && anchor.equals(link.anchor)
                && where.equals(link.where);
    }

    @Override
    public int hashCode() {
        return 31 * target.hashCode() + where.hashCode();
    }

    /** How a link was written. */
    public enum Type {
        /** {@code [[target]]}. */
        WIKI,
        /** {@code [text](target)} to a page or file of the wiki. */
        MARKDOWN,
        /** {@code ![alt](target)} to a file of the wiki. */
        IMAGE,
        /** {@code [[!tag target]]} or a tag of the front matter. */
        TAG,
        /** A field of the front matter that names a page. */
        FIELD
    }
}
