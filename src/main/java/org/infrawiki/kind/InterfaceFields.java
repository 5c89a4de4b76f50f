package org.infrawiki.kind;

import java.util.List;
import org.infrawiki.inventory.Address;
import org.infrawiki.inventory.Interface;
import org.infrawiki.inventory.net.DomainName;
import org.infrawiki.inventory.net.Mac;
import org.infrawiki.inventory.schema.Field;
import org.infrawiki.inventory.schema.Form;
import org.infrawiki.inventory.schema.Forms;
import org.infrawiki.inventory.schema.NetForms;
import org.infrawiki.inventory.schema.Placed;
import org.infrawiki.inventory.schema.Ref;
import org.infrawiki.inventory.schema.Schema;

/** The fields of a host's interface. */
final class InterfaceFields {
    private static final Field<String> NAME = Field.of("name", Forms.line(), "As the operating system calls it", "eth0")
            .asRequired();
    private static final Field<Ref> NETWORK = Field.of(
                    "network", Forms.page("network"), "The network page it is on", "lan")
            .otherwise("the declared network that holds its address");
    private static final Field<Mac> MAC = Field.of("mac", NetForms.mac(), "Its hardware address", "00:00:5e:00:53:01");
    private static final Field<List<Placed<Address>>> ADDRESSES = Field.of(
            "addresses",
            Forms.list(Address.FORM),
            "Its addresses: IP, IP/LENGTH, 'dhcp' (from the network's range), 'dynamic' or 'dynamic6' (public, changes)",
            "[10.0.3.10, \"2001:db8:3::10\"]");
    private static final Field<DomainName> PTR = Field.of(
                    "ptr",
                    NetForms.name(),
                    "The name its reverse records lead to, such as a mail server's; it must resolve to the address",
                    "mail.example.org")
            .otherwise("the host's name in the network's zone");
    private static final Field<DomainName> DYN = Field.of(
            "dyn",
            NetForms.name(),
            "A name in somebody else's zone that an updater keeps at the dynamic address",
            "home.dyn.example.net");

    static final Form<Interface> FORM = Forms.map(
            "an interface",
            Schema.of(NAME, NETWORK, MAC, ADDRESSES, PTR, DYN),
            fields -> new Interface(
                    fields.requiredPlaced(NAME),
                    fields.get(NETWORK),
                    fields.placed(MAC),
                    fields.list(ADDRESSES),
                    fields.placed(PTR),
                    fields.placed(DYN)));

    private InterfaceFields() {}
}
