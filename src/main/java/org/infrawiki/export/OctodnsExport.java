package org.infrawiki.export;

import com.google.auto.service.AutoService;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.infrawiki.inventory.dns.DnsRecord;
import org.infrawiki.inventory.dns.DynamicName;
import org.infrawiki.inventory.dns.ZoneData;
import org.infrawiki.inventory.dns.ZoneFile;
import org.infrawiki.inventory.net.DomainName;
import org.infrawiki.inventory.schema.Placed;
import org.infrawiki.model.Lookup;
import org.infrawiki.model.Problem;

/**
 * Public zones for octoDNS's YamlProvider, which asks for keys in natural order, and a configuration to start from. What
 * an updater keeps is marked as ignored, so that octoDNS leaves it alone. Internal zones are nobody's but ours, and
 * never go to a provider.
 */
@AutoService(Export.class)
public final class OctodnsExport implements Export {
    private static final Pattern SERVICE = Pattern.compile("(?:\\*|_[^.]+)\\.[^.]");

    private static final String COMMENT = "Made by infrawiki from the pages of the wiki. Do not edit.";

    @Override
    public String name() {
        return "octodns";
    }

    @Override
    public String summary() {
        return "The public zones as YAML with a configuration to start from, for octoDNS.";
    }

    @Override
    public Exported write(Lookup lookup, Wanted wanted) {
        List<ZoneData> zones = new Stock(lookup, wanted).publicZones();
        Map<String, byte[]> files = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        files.put("octodns/config.yaml", configuration(zones).getBytes(StandardCharsets.UTF_8));
        for (ZoneData zone : zones) {
            String text = Yaml.document(COMMENT, records(zone, problems));
            files.put("octodns/zones/" + zone.name().text() + ".yaml", text.getBytes(StandardCharsets.UTF_8));
        }
        return new Exported(files, problems);
    }

    private static String configuration(List<ZoneData> zones) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (ZoneData zone : zones) {
            all.put(
                    zone.name().absolute(),
                    new Tree()
                            .put("sources", List.of("infrawiki"))
                            .put("targets", List.of(provider(zone)))
                            .map());
        }
        Map<String, Object> providers = new LinkedHashMap<>();
        providers.put(
                "infrawiki",
                new Tree()
                        .put("class", "octodns.provider.yaml.YamlProvider")
                        .put("directory", "./zones")
                        .put("enforce_order", true)
                        .map());
        // The class that keeps a provider's zones, and its secrets, are not the wiki's to know.
        zones.forEach(
                zone -> providers.putIfAbsent(provider(zone), Map.of("class", "octodns_PROVIDER.PROVIDERProvider")));
        return Yaml.document(
                COMMENT + " A start: copy it, and fill in the class and the access of each provider.",
                new Tree().put("providers", providers).put("zones", all).map());
    }

    private static String provider(ZoneData zone) {
        String name =
                zone.zone().provider().map(Placed::value).orElse("provider").toLowerCase(java.util.Locale.ROOT);
        String word = name.replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
        return word.isEmpty() || word.equals("infrawiki") ? "provider" : word;
    }

    private static Map<String, Object> records(ZoneData zone, List<Problem> problems) {
        Map<String, List<Object>> byName = new TreeMap<>(OctodnsExport::compareNaturally);
        List<DnsRecord> records = ZoneFile.records(zone);
        List<DomainName> cuts = records.stream()
                .filter(record -> record.type().equals("NS") && !record.name().equals(zone.name()))
                .map(DnsRecord::name)
                .distinct()
                .toList();
        int start = 0;
        while (start < records.size()) {
            DnsRecord first = records.get(start);
            List<Object> values = new ArrayList<>();
            int end = start;
            while (end < records.size() && records.get(end).sameSet(first)) {
                Optional<Object> value = OctodnsValue.of(records.get(end));
                value.ifPresentOrElse(values::add, () -> problems.add(left(first)));
                end++;
            }
            start = end;
            if (!values.isEmpty()) {
                Tree set = new Tree();
                if (isUnusual(first, zone, cuts)) {
                    set.put("octodns", Map.of("lenient", true));
                }
                set.put("ttl", first.ttl()).put("type", first.type());
                set.put(values.size() == 1 ? "value" : "values", values.size() == 1 ? values.get(0) : values);
                byName.computeIfAbsent(relative(first.name(), zone), key -> new ArrayList<>())
                        .add(set.map());
            }
        }
        for (DynamicName name : zone.dynamic()) {
            if (name.dyn().isEmpty()) {
                byName.computeIfAbsent(relative(name.name(), zone), key -> new ArrayList<>())
                        .add(ignored(name, zone));
            }
        }
        Map<String, Object> all = new LinkedHashMap<>();
        byName.forEach((name, sets) -> all.put(name, sets.size() == 1 ? sets.get(0) : sets));
        return all;
    }

    /**
     * Whether octoDNS wants to be told that a record is meant: addresses of name servers below a delegation, where it
     * expects another zone to have them, and services whose protocol is in the zone's own name.
     */
    private static boolean isUnusual(DnsRecord record, ZoneData zone, List<DomainName> cuts) {
        boolean service = record.type().equals("SRV") || record.type().equals("URI");
        return (service && !SERVICE.matcher(relative(record.name(), zone)).lookingAt())
                || (record.address().isPresent() && cuts.stream().anyMatch(record.name()::isIn));
    }

    /** Says that a record is there and somebody else's; its value is for the form only (RFC 5737, RFC 3849). */
    private static Map<String, Object> ignored(DynamicName name, ZoneData zone) {
        return new Tree()
                .put("octodns", Map.of("ignored", true))
                .put("ttl", zone.zone().ttl().value().toSeconds())
                .put("type", name.type())
                .put("value", name.type().equals("A") ? "192.0.2.1" : "2001:db8::1")
                .map();
    }

    private static Problem left(DnsRecord record) {
        return Problem.warning(
                "not-exported",
                record.where(),
                "octoDNS has no form for this " + record.type() + " record of " + record.name() + ", so it is left out",
                "add it at the provider by hand, or write it otherwise");
    }

    private static String relative(DomainName name, ZoneData zone) {
        String zoneName = zone.name().text();
        return name.text().equals(zoneName)
                ? ""
                : name.text().substring(0, name.text().length() - zoneName.length() - 1);
    }

    /** Runs of digits as numbers, all else by character, as natsort has it. */
    static int compareNaturally(String a, String b) {
        String[] left = a.split("(?<=[0-9])(?=[^0-9])|(?<=[^0-9])(?=[0-9])", -1);
        String[] right = b.split("(?<=[0-9])(?=[^0-9])|(?<=[^0-9])(?=[0-9])", -1);
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            boolean number = isNumber(left[i]);
            int order = number != isNumber(right[i])
                    ? right[i].isEmpty() ? 1 : left[i].isEmpty() || number ? -1 : 1
                    : number
                            ? new java.math.BigInteger(left[i]).compareTo(new java.math.BigInteger(right[i]))
                            : left[i].compareTo(right[i]);
            if (order != 0) {
                return order;
            }
        }
        int order = Integer.compare(left.length, right.length);
        return order != 0 ? order : a.compareTo(b);
    }

    private static boolean isNumber(String run) {
        return !run.isEmpty() && run.charAt(0) >= '0' && run.charAt(0) <= '9';
    }
}
