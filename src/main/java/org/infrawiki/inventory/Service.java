package org.infrawiki.inventory;

import java.util.List;
import java.util.Optional;
import org.infrawiki.inventory.net.DomainName;
import org.infrawiki.inventory.net.IpAddress;
import org.infrawiki.inventory.schema.Pair;
import org.infrawiki.inventory.schema.Placed;
import org.infrawiki.inventory.schema.Ref;

/**
 * Something that hosts do for others.
 *
 * @param common what its page says as any page may
 * @param name the last part of its page's name
 * @param status how far it is in its life
 * @param runsOn the hosts it runs on, any of which is enough; the first is the primary one
 * @param dependsOn what it does not work without
 * @param uses what it works worse without
 * @param exposure whom it is for
 * @param names the names it answers to
 * @param through the gateway that forwards to it
 * @param addresses its own addresses, where they are not its hosts'
 * @param certificate its certificate
 * @param listens its ports
 * @param mx domains it takes mail for, with preferences
 * @param srv its SRV records
 * @param records further DNS records, one line of master-file text each
 * @param packages what is installed for it
 * @param config where its configuration is
 * @param data where its data are
 * @param units systemd units
 * @param backup how it is backed up
 * @param check a command or URL that tells whether it works
 */
public record Service(
        Common common,
        Placed<String> name,
        Status status,
        List<Ref> runsOn,
        List<Ref> dependsOn,
        List<Ref> uses,
        Placed<Exposure> exposure,
        List<Placed<DomainName>> names,
        Optional<Ref> through,
        List<Placed<IpAddress>> addresses,
        Optional<Certificate> certificate,
        List<Placed<Listen>> listens,
        List<Pair<DomainName, Long>> mx,
        List<Srv> srv,
        List<Placed<String>> records,
        List<Placed<String>> packages,
        List<Placed<String>> config,
        List<Placed<String>> data,
        List<Placed<String>> units,
        Optional<Backup> backup,
        Optional<Placed<String>> check)
        implements Thing {}
