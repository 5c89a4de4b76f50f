package org.infrawiki.inventory;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infrawiki.inventory.schema.Pair;
import org.infrawiki.inventory.schema.Placed;
import org.infrawiki.inventory.schema.Ref;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Value;
import org.infrawiki.model.Where;

/**
 * What a page of any kind may say of itself, as far as checks and inventory pages need it.
 *
 * @param page the page
 * @param kind its kind
 * @param title the title to show
 * @param where the place of {@code kind:}, for problems about the page as a whole; without one the file
 * @param owner who looks after it: a page or text
 * @param why the reason, markdown
 * @param reviewed the last review
 * @param reviewEvery how often it is due
 * @param aliases former names of the page
 * @param accept warnings that are accepted: code to reason
 * @param extra the user's own fields ({@code x-…}), in the order written
 */
public record Common(
        PageName page,
        String kind,
        String title,
        Where where,
        Optional<Ref> owner,
        Optional<Placed<String>> why,
        Optional<Placed<LocalDate>> reviewed,
        Optional<Placed<Duration>> reviewEvery,
        List<String> aliases,
        List<Pair<String, String>> accept,
        Map<String, Value.Entry> extra) {}
