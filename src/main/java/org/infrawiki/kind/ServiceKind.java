package org.infrawiki.kind;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.infrawiki.inventory.Certificate;
import org.infrawiki.inventory.Common;
import org.infrawiki.inventory.Exposure;
import org.infrawiki.inventory.Kind;
import org.infrawiki.inventory.Listen;
import org.infrawiki.inventory.Service;
import org.infrawiki.inventory.Srv;
import org.infrawiki.inventory.Status;
import org.infrawiki.inventory.Thing;
import org.infrawiki.inventory.net.DomainName;
import org.infrawiki.inventory.net.IpAddress;
import org.infrawiki.inventory.schema.Decoding;
import org.infrawiki.inventory.schema.Field;
import org.infrawiki.inventory.schema.Fields;
import org.infrawiki.inventory.schema.Form;
import org.infrawiki.inventory.schema.Forms;
import org.infrawiki.inventory.schema.NetForms;
import org.infrawiki.inventory.schema.Pair;
import org.infrawiki.inventory.schema.Placed;
import org.infrawiki.inventory.schema.Ref;
import org.infrawiki.inventory.schema.Schema;

/** Something that hosts do for others. */
@AutoService(Kind.class)
public final class ServiceKind implements Kind {
    private static final long MOST = 65_535;
    private static final Form<List<Placed<String>>> LINES = Forms.list(Forms.line());

    private static final Field<List<Placed<Ref>>> RUNS_ON = Field.of(
            "runs_on",
            Forms.pages("host"),
            "The hosts it runs on, the primary one first; any of them is enough",
            "[mx1]");
    private static final Field<List<Placed<Ref>>> DEPENDS_ON = Parts.dependsOn("service", "host");
    private static final Field<List<Placed<Ref>>> USES = Parts.uses("service", "host");
    private static final Field<Exposure> EXPOSURE = Field.of(
                    "exposure",
                    Forms.choice(Exposure.class),
                    "Whom it is for: only a public one gets names in public zones",
                    "public")
            .otherwise("internal");
    private static final Field<Ref> THROUGH = Field.of(
            "through", Forms.page("host"), "The gateway whose public address takes its traffic (port forward)", "gw");
    private static final Field<List<Placed<IpAddress>>> ADDRESSES = Field.of(
                    "addresses",
                    Forms.list(NetForms.ip()),
                    "Its own addresses, where they are not its hosts' (floating ones)",
                    "[10.0.0.2]")
            .otherwise("its hosts'");
    private static final Field<LocalDate> EXPIRES = Field.of("expires", Forms.date(), "Its last day", "2027-01-31");
    private static final Field<String> BY = Field.of("by", Forms.line(), "Who issues it", "letsencrypt");
    private static final Field<Certificate> CERTIFICATE = Field.of(
            "certificate",
            Forms.map(
                    "a certificate",
                    Schema.of(EXPIRES, BY),
                    fields -> new Certificate(fields.placed(EXPIRES), fields.placed(BY))),
            "Its certificate",
            "{by: letsencrypt, expires: 2027-01-31}");
    private static final Field<List<Placed<Listen>>> LISTENS = Field.of(
            "listens",
            Forms.list(Listen.FORM),
            "Its ports: PORT/tcp or /udp, OUTSIDE->PORT/tcp where a gateway forwards",
            "[993/tcp, 443->8443/tcp]");
    private static final Field<List<Pair<DomainName, Long>>> MX = Field.of(
            "mx",
            Forms.pairs(NetForms.zone(), Forms.number(0, MOST)),
            "The domains it takes mail for, each with its preference",
            "{example.org: 10}");
    private static final Field<DomainName> SRV_NAME = Field.of(
                    "name", NetForms.srvName(), "Owner of the record", "_imaps._tcp.example.org")
            .asRequired();
    private static final Field<Long> PRIORITY = Field.of("priority", Forms.number(0, MOST), "Lower is tried first", "0")
            .otherwise("0");
    private static final Field<Long> WEIGHT =
            Field.of("weight", Forms.number(0, MOST), "Share among equals", "1").otherwise("1");
    private static final Field<Long> PORT =
            Field.of("port", Forms.number(0, MOST), "The port", "993").asRequired();
    private static final Field<List<Placed<Srv>>> SRV = Field.of(
            "srv",
            Forms.list(Forms.map(
                    "an SRV record",
                    Schema.of(SRV_NAME, PRIORITY, WEIGHT, PORT),
                    fields -> new Srv(
                            fields.requiredPlaced(SRV_NAME),
                            fields.get(PRIORITY).orElse(0L),
                            fields.get(WEIGHT).orElse(1L),
                            fields.required(PORT)))),
            "SRV records; the target is its first name",
            "[{name: _imaps._tcp.example.org, port: 993}]");
    private static final Field<List<Placed<String>>> PACKAGES =
            Field.of("packages", LINES, "Debian or Guix packages", "[postfix]");
    private static final Field<List<Placed<String>>> CONFIG =
            Field.of("config", LINES, "Where its configuration is", "[/etc/postfix/main.cf]");
    private static final Field<List<Placed<String>>> DATA =
            Field.of("data", LINES, "Where its data are", "[/var/mail]");
    private static final Field<List<Placed<String>>> UNIT =
            Field.of("unit", LINES, "Its systemd units", "postfix.service");
    private static final Field<String> CHECK = Field.of(
            "check",
            Forms.line(),
            "A command or URL that tells whether it works",
            "curl -fsS https://www.example.org/");

    @Override
    public String name() {
        return "service";
    }

    @Override
    public String doc() {
        return "Something that hosts do for others. A name under 'names' is all that DNS needs: the zone it lies in"
                + " decides which addresses are published.";
    }

    @Override
    public String layout() {
        return "service";
    }

    @Override
    public Schema schema() {
        return Schema.of(
                Parts.STATUS,
                RUNS_ON,
                DEPENDS_ON,
                USES,
                EXPOSURE,
                Parts.NAMES,
                THROUGH,
                ADDRESSES,
                CERTIFICATE,
                LISTENS,
                MX,
                SRV,
                Parts.RECORDS,
                PACKAGES,
                CONFIG,
                DATA,
                UNIT,
                Parts.BACKUP,
                CHECK);
    }

    @Override
    public Optional<Thing> thing(Common common, Fields fields, Decoding to) {
        return Optional.of(new Service(
                common,
                Parts.name(common),
                fields.get(Parts.STATUS).orElse(Status.ACTIVE),
                fields.values(RUNS_ON),
                fields.values(DEPENDS_ON),
                fields.values(USES),
                fields.placed(EXPOSURE).orElse(new Placed<>(Exposure.INTERNAL, common.where())),
                fields.list(Parts.NAMES),
                fields.get(THROUGH),
                fields.list(ADDRESSES),
                fields.get(CERTIFICATE),
                fields.list(LISTENS),
                fields.get(MX).orElse(List.of()),
                fields.values(SRV),
                fields.list(Parts.RECORDS),
                fields.list(PACKAGES),
                fields.list(CONFIG),
                fields.list(DATA),
                fields.list(UNIT),
                fields.get(Parts.BACKUP),
                fields.placed(CHECK)));
    }
}
