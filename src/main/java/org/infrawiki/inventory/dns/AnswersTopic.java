package org.infrawiki.inventory.dns;

import com.google.auto.service.AutoService;
import java.util.List;
import org.infrawiki.inventory.Derived;
import org.infrawiki.inventory.net.DomainName;
import org.infrawiki.model.Site;
import org.infrawiki.model.Topic;

/** What a name answers. Arguments: the name; {@code outside} or {@code inside}. */
@AutoService(Topic.class)
@SuppressWarnings("rawtypes") // a class literal has no type arguments
public final class AnswersTopic implements Derived<List<DnsRecord>> {
    public static final AnswersTopic TOPIC = new AnswersTopic();

    @Override
    public String name() {
        return "answers";
    }

    @Override
    public List<DnsRecord> answer(Site site, List<String> args) {
        return DomainName.of(args.get(0))
                .map(name -> site.part(Dns.class).answers(name, args.get(1).equals("outside")))
                .orElse(List.of());
    }
}
