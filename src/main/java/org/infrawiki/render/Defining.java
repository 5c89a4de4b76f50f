package org.infrawiki.render;

import org.infrawiki.model.Call;
import org.jspecify.annotations.Nullable;

/** A directive with which a wiki defines further names after {@code [[!}, as {@code shortcut} does. */
public interface Defining extends Directive {
    /**
     * Carries out a call whose name is no directive's.
     *
     * @return null where the wiki does not define that name
     */
    @Nullable
    Result renderDefined(Call call, Context context);
}
