package org.infrawiki.inventory.dns;

import com.google.auto.service.AutoService;
import java.util.List;
import org.infrawiki.inventory.Derived;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Site;
import org.infrawiki.model.Topic;

/** The records that a host's, service's or zone's page made, in all zones. Argument: the page. */
@AutoService(Topic.class)
@SuppressWarnings("rawtypes") // a class literal has no type arguments
public final class RecordsTopic implements Derived<List<DnsRecord>> {
    public static final RecordsTopic TOPIC = new RecordsTopic();

    @Override
    public String name() {
        return "records";
    }

    @Override
    public List<DnsRecord> answer(Site site, List<String> args) {
        return site.part(Dns.class).madeBy(new PageName(args.get(0)));
    }
}
