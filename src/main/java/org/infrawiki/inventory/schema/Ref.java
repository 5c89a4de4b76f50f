package org.infrawiki.inventory.schema;

import java.util.List;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Where;

/**
 * The name of a page in a field, before anybody knows whether there is one.
 *
 * @param from the page that says it
 * @param text what was typed
 * @param kinds the kinds of page meant, the most likely first; empty for a page of any kind
 * @param loose whether the field may hold plain text instead, so that no page of that name is no mistake
 * @param where where it stands
 */
public record Ref(PageName from, String text, List<String> kinds, boolean loose, Where where) {
    public Ref {
        kinds = List.copyOf(kinds);
    }

    @Override
    public String toString() {
        return text + "@" + where;
    }
}
