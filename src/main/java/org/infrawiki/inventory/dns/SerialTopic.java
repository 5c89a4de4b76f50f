package org.infrawiki.inventory.dns;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Optional;
import org.infrawiki.inventory.Inventory;
import org.infrawiki.inventory.Slice;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Site;
import org.infrawiki.model.Topic;

/** The serial number of a zone. Argument: the zone's page. */
@AutoService(Topic.class)
@SuppressWarnings("rawtypes") // a class literal has no type arguments
public final class SerialTopic implements Slice<SerialTopic.Told> {
    public static final SerialTopic TOPIC = new SerialTopic();

    /**
     * The answer.
     *
     * @param serial nothing where it can't be told
     * @param note why it can't, or why it is not final
     */
    public record Told(Optional<Long> serial, Optional<Problem> note) {}

    @Override
    public String name() {
        return "serial";
    }

    @Override
    public Told answer(Site site, List<String> args) {
        Serials serials = site.part(Serials.class);
        return site.part(Inventory.class)
                .zone(new PageName(args.get(0)))
                .map(zone -> new Told(serials.of(zone), serials.note(zone.where())))
                .orElse(new Told(Optional.empty(), Optional.empty()));
    }
}
