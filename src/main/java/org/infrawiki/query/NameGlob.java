package org.infrawiki.query;

import java.util.Collection;
import java.util.List;
import org.infrawiki.model.PageName;
import org.jspecify.annotations.Nullable;

/** Matches names against a glob, among some of the names there are. */
final class NameGlob implements Matcher {
    /** Which names take part. */
    enum Among {
        /** Pages and attachments. */
        ALL,
        /** Pages. */
        PAGES,
        /** Pages, attachments and internal pages. */
        INTERNAL_TOO,
        /** Stored comments. */
        COMMENTS
    }

    private final Wildcard glob;
    private final Among among;
    private final SiteIndex index;

    private NameGlob(Wildcard glob, Among among, SiteIndex index) {
        this.glob = glob;
        this.among = among;
        this.index = index;
    }

    static Matcher of(String glob, Among among, Scope scope) {
        SiteIndex index = SiteIndex.of(scope.site());
        Wildcard wildcard = new Wildcard(scope.absolute(glob));
        if (wildcard.isLiteral() && among == Among.ALL) {
            return Matcher.of(index.named(wildcard.prefix()).stream()
                    .filter(name -> takesPart(index.find(name.path()), among))
                    .toList());
        }
        return new NameGlob(wildcard, among, index);
    }

    private static boolean takesPart(@Nullable Candidate candidate, Among among) {
        if (candidate == null) {
            return false;
        }
        return switch (among) {
            case ALL -> !candidate.internal();
            case PAGES -> candidate.page() != null && !candidate.internal();
            case INTERNAL_TOO -> true;
            case COMMENTS ->
                candidate.page() != null
                        && candidate.internal()
                        && candidate.page().source().endsWith("._comment");
        };
    }

    @Override
    public boolean matches(Candidate candidate) {
        return takesPart(candidate, among) && glob.test(candidate.folded());
    }

    @Override
    public @Nullable Collection<PageName> within() {
        if (glob.isLiteral()) {
            return List.copyOf(index.named(glob.prefix()));
        }
        return glob.prefix().isEmpty() ? null : index.startingWith(glob.prefix());
    }

    @Override
    public boolean letsInternalIn() {
        return among == Among.INTERNAL_TOO || among == Among.COMMENTS;
    }
}
