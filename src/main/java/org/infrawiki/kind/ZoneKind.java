package org.infrawiki.kind;

import com.google.auto.service.AutoService;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.infrawiki.inventory.Common;
import org.infrawiki.inventory.Kind;
import org.infrawiki.inventory.Party;
import org.infrawiki.inventory.Soa;
import org.infrawiki.inventory.Thing;
import org.infrawiki.inventory.Visibility;
import org.infrawiki.inventory.Zone;
import org.infrawiki.inventory.net.DomainName;
import org.infrawiki.inventory.net.Outcome;
import org.infrawiki.inventory.schema.Decoding;
import org.infrawiki.inventory.schema.Field;
import org.infrawiki.inventory.schema.Fields;
import org.infrawiki.inventory.schema.Form;
import org.infrawiki.inventory.schema.Forms;
import org.infrawiki.inventory.schema.NetForms;
import org.infrawiki.inventory.schema.Placed;
import org.infrawiki.inventory.schema.Schema;
import org.infrawiki.model.Problem;

/** A DNS zone. */
@AutoService(Kind.class)
public final class ZoneKind implements Kind {
    /** Room for edits above it before serials wrap around (RFC 1982). */
    private static final long LARGEST_SERIAL = 4_294_000_000L;

    private static final Duration HOUR = Duration.ofHours(1);

    private static final Field<DomainName> ZONE = Field.of(
                    "zone", NetForms.zone(), "Its name; also a reverse zone's, RFC 2317 ones too", "example.org")
            .otherwise("the last part of the page's name");
    private static final Field<Visibility> VISIBILITY = Field.of(
                    "visibility",
                    Forms.choice(Visibility.class),
                    "Who may see it; private addresses and internal names never go into a public one",
                    "public")
            .asRequired();
    private static final Field<String> PROVIDER = Field.of("provider", Forms.line(), "Who serves it", "Linode");
    private static final Field<List<Placed<Party>>> NAMESERVERS = Field.of(
                    "nameservers",
                    Forms.list(Parts.nameOrHost()),
                    "Its name servers: names, or hosts of ours",
                    "[ns1.example.org, ns2.example.org]")
            .asRequired();
    private static final Field<Party> PRIMARY = Field.of(
                    "primary", Parts.nameOrHost(), "The name server that the SOA record names", "ns1.example.org")
            .otherwise("the first of nameservers");
    private static final Field<String> HOSTMASTER = Field.of(
                    "hostmaster",
                    Forms.text("a mail address such as hostmaster@example.org", ZoneKind::mailAddress),
                    "The mail address that the SOA record names",
                    "hostmaster@example.org")
            .otherwise("hostmaster at the zone, for a reverse zone at the domain of its first name server");
    private static final Field<Duration> TTL =
            Field.of("ttl", ttl(), "How long answers may be remembered", "1h").otherwise("1h");
    private static final Field<Duration> REFRESH = Field.of(
                    "refresh", ttl(), "How often secondaries look for changes", "4h")
            .otherwise("4h");
    private static final Field<Duration> RETRY =
            Field.of("retry", ttl(), "How soon they try again", "1h").otherwise("1h");
    private static final Field<Duration> EXPIRE =
            Field.of("expire", ttl(), "When they give up", "14d").otherwise("14d");
    private static final Field<Duration> MINIMUM = Field.of(
                    "minimum", ttl(), "How long 'no such name' may be remembered", "1h")
            .otherwise("1h");
    private static final Field<Soa> SOA = Field.of(
            "soa",
            Forms.map("the times of an SOA record", Schema.of(REFRESH, RETRY, EXPIRE, MINIMUM), ZoneKind::soa),
            "The times of the SOA record",
            "{refresh: 4h, retry: 1h, expire: 14d, minimum: 1h}");
    private static final Field<Boolean> DELEGATE = Field.of(
                    "delegate",
                    Forms.yesNo(),
                    "Whether the name servers of declared child zones are published here",
                    "yes")
            .otherwise("no");
    private static final Field<List<Placed<String>>> RECORDS = Field.of(
            "records",
            Forms.list(Forms.prose()),
            "Further records, each one line of master-file text; '@' and relative names are allowed",
            "['@ CAA 0 issue \"letsencrypt.org\"']");
    private static final Field<Long> SERIAL_BASE = Field.of(
            "serial_base",
            Forms.number(0, LARGEST_SERIAL),
            "The serial to continue from, to take over a zone that is running",
            "2019031502");
    private static final Field<Boolean> OURS = Field.of(
                    "ours",
                    Forms.yesNo(),
                    "Whether its servers are ours, so that the drift check may ask them about internal names",
                    "yes")
            .otherwise("no");

    @Override
    public String name() {
        return "zone";
    }

    @Override
    public String doc() {
        return "A DNS zone, forward or reverse. Its records are derived from hosts, services and networks; here stands"
                + " what is said of the zone itself.";
    }

    @Override
    public String layout() {
        return "zone";
    }

    @Override
    public Schema schema() {
        return Schema.of(
                ZONE,
                VISIBILITY,
                PROVIDER,
                NAMESERVERS,
                PRIMARY,
                HOSTMASTER,
                TTL,
                SOA,
                DELEGATE,
                RECORDS,
                SERIAL_BASE,
                OURS);
    }

    @Override
    public Optional<Thing> thing(Common common, Fields fields, Decoding to) {
        Optional<Placed<DomainName>> zone = fields.placed(ZONE).or(() -> named(common, to));
        return zone.map(name -> new Zone(
                common,
                name,
                fields.get(VISIBILITY),
                fields.placed(PROVIDER),
                fields.values(NAMESERVERS),
                fields.get(PRIMARY),
                fields.placed(HOSTMASTER),
                fields.placed(TTL).orElse(new Placed<>(HOUR, common.where())),
                fields.get(SOA).orElse(new Soa(Duration.ofHours(4), HOUR, Duration.ofDays(14), HOUR)),
                fields.get(DELEGATE).orElse(false),
                fields.list(RECORDS),
                fields.get(SERIAL_BASE).orElse(0L),
                fields.get(OURS).orElse(false)));
    }

    private static Optional<Placed<DomainName>> named(Common common, Decoding to) {
        Outcome<DomainName> read = DomainName.parse(common.page().last());
        if (read.value() == null) {
            to.add(Problem.error(
                    "bad-front-matter",
                    common.where(),
                    "the zone is named after its page, but '"
                            + Decoding.shown(common.page().last()) + "' " + read.fault(),
                    "rename the page, or say 'zone:'"));
        }
        return read.optional().map(name -> new Placed<>(name, common.where()));
    }

    private static Soa soa(Fields fields) {
        return new Soa(
                fields.get(REFRESH).orElse(Duration.ofHours(4)),
                fields.get(RETRY).orElse(HOUR),
                fields.get(EXPIRE).orElse(Duration.ofDays(14)),
                fields.get(MINIMUM).orElse(HOUR));
    }

    private static Form<Duration> ttl() {
        return Forms.timeToLive();
    }

    /** The local part in plain characters, so that nothing but dots needs an escape in the zone file. */
    private static Outcome<String> mailAddress(String text) {
        int at = text.lastIndexOf('@');
        if (at <= 0 || !text.substring(0, at).matches("[A-Za-z0-9._+-]{1,63}")) {
            return Outcome.fault("");
        }
        Outcome<DomainName> domain = NetForms.qualified(text.substring(at + 1));
        DomainName name = domain.value();
        if (name == null || !name.isHostName()) {
            return Outcome.fault(domain.fault());
        }
        return Outcome.of(text.substring(0, at + 1) + name);
    }
}
