package org.infrawiki.inventory;

import java.util.List;
import java.util.Optional;
import org.infrawiki.inventory.schema.Ref;
import org.infrawiki.model.Problem;

/**
 * The front matter of one page, decoded: a pure function of the page.
 *
 * @param common what any page may say
 * @param thing what it describes, if its kind describes something
 * @param refs the pages its fields name, in the order read
 * @param problems what is wrong with the fields
 */
public record Facts(Common common, Optional<Thing> thing, List<Ref> refs, List<Problem> problems) {
    public Facts {
        refs = List.copyOf(refs);
        problems = List.copyOf(problems);
    }
}
