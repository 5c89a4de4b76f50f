package org.infrawiki.kind;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.infrawiki.inventory.Party;
import org.infrawiki.inventory.net.DomainName;
import org.infrawiki.inventory.net.IpAddress;
import org.infrawiki.inventory.net.Outcome;
import org.infrawiki.inventory.schema.Decoding;
import org.infrawiki.inventory.schema.Form;
import org.infrawiki.inventory.schema.NetForms;
import org.infrawiki.inventory.schema.Ref;
import org.infrawiki.model.Value;
import org.jspecify.annotations.Nullable;

/**
 * A host by the name of its page, or else an address or a domain name. What has a dot or colon and no slash is no page
 * name here.
 */
record PartyForm(String expects, boolean addresses) implements Form<Party> {
    @Override
    public @Nullable Party read(Value value, Decoding to) {
        String text = value instanceof Value.Text typed ? typed.text().strip() : "";
        if (text.isEmpty() || text.chars().anyMatch(Character::isISOControl)) {
            to.refuse(value, this);
            return null;
        }
        int slash = text.indexOf('/');
        boolean hasLength = slash > 0 && IpAddress.of(text.substring(0, slash)).isPresent();
        boolean page = !hasLength && (slash >= 0 || (text.indexOf('.') < 0 && text.indexOf(':') < 0));
        if (page) {
            Ref host = to.refer(text, List.of("host"), false, value.where());
            return new Party.OfHost(host);
        }
        if (addresses) {
            Outcome<IpAddress> read = NetForms.host(text);
            IpAddress address = read.value();
            if (address != null) {
                return new Party.At(address, value.where());
            }
            to.refuse(value, this, read.fault(), "");
            return null;
        }
        Outcome<DomainName> read = NetForms.qualified(text);
        DomainName name = read.value();
        if (name != null && name.isHostName()) {
            return new Party.Named(name, value.where());
        }
        String fault = read.fault();
        to.refuse(value, this, fault.isEmpty() ? "is no name of a host" : fault, "");
        return null;
    }

    @Override
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", "string");
        json.put("description", expects);
        return json;
    }
}
