package org.infrawiki.export;

import com.google.auto.service.AutoService;
import java.util.LinkedHashSet;
import java.util.Set;
import org.infrawiki.inventory.Host;
import org.infrawiki.inventory.Sheet;
import org.infrawiki.inventory.Ssh;
import org.infrawiki.inventory.dns.DnsRecord;
import org.infrawiki.inventory.dns.RecordsTopic;
import org.infrawiki.inventory.schema.Placed;
import org.infrawiki.model.Lookup;

/**
 * Entries for {@code ~/.ssh/config} (ssh_config(5)). Hosts are reached by address, so that it works when no name server
 * does, and known by name, so that a new address asks no questions.
 */
@AutoService(Export.class)
public final class SshExport implements Export {
    @Override
    public String name() {
        return "ssh";
    }

    @Override
    public String summary() {
        return "Host entries with user, port and jump host for ~/.ssh/config.";
    }

    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public Exported write(Lookup lookup, Wanted wanted) {
        Stock stock = new Stock(lookup, wanted);
        StringBuilder out = new StringBuilder("# Made by infrawiki from the pages of the wiki. Do not edit.\n");
        stock.active("host").forEach(sheet -> entry(sheet, lookup, stock, out));
        return Exported.file("ssh_config", out.toString());
    }

    private static void entry(Sheet sheet, Lookup lookup, Stock stock, StringBuilder out) {
        Host host = (Host) sheet.thing();
        String label = host.name().value();
        Set<String> names = new LinkedHashSet<>();
        names.add(label);
        for (DnsRecord record : lookup.ask(RecordsTopic.TOPIC, host.page())) {
            boolean own = record.rule() == 1 || record.rule() == 3;
            if (own && record.address().isPresent() && record.name().isHostName()) {
                names.add(record.name().text());
            }
        }
        out.append("\nHost ").append(String.join(" ", names)).append('\n');
        Stock.reach(host).ifPresent(at -> line("HostName", at, out));
        line("HostKeyAlias", label, out);
        host.ssh().flatMap(Ssh::port).ifPresent(port -> line("Port", Long.toString(port.value()), out));
        host.ssh().flatMap(Ssh::user).map(Placed::value).ifPresent(user -> line("User", user, out));
        host.ssh()
                .flatMap(Ssh::jump)
                .flatMap(sheet::target)
                .filter(jump -> stock.isActive(jump))
                .ifPresent(jump -> line("ProxyJump", stock.label(jump), out));
    }

    private static void line(String key, String value, StringBuilder out) {
        out.append("    ").append(key).append(' ').append(value).append('\n');
    }
}
