package org.infrawiki.kind;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Optional;
import org.infrawiki.inventory.Common;
import org.infrawiki.inventory.Kind;
import org.infrawiki.inventory.Network;
import org.infrawiki.inventory.Party;
import org.infrawiki.inventory.Thing;
import org.infrawiki.inventory.net.Prefix;
import org.infrawiki.inventory.net.Range;
import org.infrawiki.inventory.schema.Decoding;
import org.infrawiki.inventory.schema.Field;
import org.infrawiki.inventory.schema.Fields;
import org.infrawiki.inventory.schema.Forms;
import org.infrawiki.inventory.schema.NetForms;
import org.infrawiki.inventory.schema.Placed;
import org.infrawiki.inventory.schema.Ref;
import org.infrawiki.inventory.schema.Schema;

/** Addresses that belong together. */
@AutoService(Kind.class)
public final class NetworkKind implements Kind {
    private static final Field<List<Placed<Prefix>>> PREFIXES = Field.of(
                    "prefixes",
                    Forms.list(NetForms.prefix()),
                    "Its prefixes, IPv4 and IPv6",
                    "[10.0.3.0/25, \"2001:db8:3::/64\"]")
            .asRequired();
    private static final Field<Long> VLAN = Field.of("vlan", Forms.number(1, 4094), "VLAN id", "10");
    private static final Field<Party> GATEWAY =
            Field.of("gateway", Parts.addressOrHost(), "The way out: an address or a host", "10.0.3.1");
    private static final Field<List<Placed<Range>>> DHCP =
            Field.of("dhcp", Forms.list(NetForms.range()), "Ranges given out by DHCP", "[10.0.3.64-10.0.3.99]");
    private static final Field<Ref> ZONE = Field.of(
            "zone",
            Forms.page("zone"),
            "The zone in which the names of hosts on it go; without one they get none",
            "home.example.org");
    private static final Field<Ref> WITHIN = Field.of(
                    "within", Forms.page("network"), "The network it is a part of", "site-house")
            .otherwise("the network whose prefix contains it");
    private static final Field<List<Placed<Party>>> RESOLVERS =
            Field.of("resolvers", Forms.list(Parts.addressOrHost()), "Who resolves names for it", "[10.0.3.1]");

    @Override
    public String name() {
        return "network";
    }

    @Override
    public String doc() {
        return "A network: prefixes, what stands in them, and why. The 'why' is expected here above all.";
    }

    @Override
    public String layout() {
        return "network";
    }

    @Override
    public Schema schema() {
        return Schema.of(PREFIXES, VLAN, GATEWAY, DHCP, ZONE, Parts.SITE, WITHIN, RESOLVERS);
    }

    @Override
    public Optional<Thing> thing(Common common, Fields fields, Decoding to) {
        return Optional.of(new Network(
                common,
                Parts.name(common),
                fields.list(PREFIXES),
                fields.placed(VLAN),
                fields.get(GATEWAY),
                fields.list(DHCP),
                fields.get(ZONE),
                fields.get(Parts.SITE),
                fields.get(WITHIN),
                fields.values(RESOLVERS)));
    }
}
