package org.infrawiki.inventory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.infrawiki.inventory.net.DomainName;
import org.infrawiki.inventory.schema.Placed;
import org.infrawiki.inventory.schema.Ref;

/**
 * A machine, real or virtual.
 *
 * @param common what its page says as any page may
 * @param name a DNS label in lower case
 * @param status how far it is in its life
 * @param role what it is there for
 * @param hardware what it is
 * @param site where it stands, or at which provider
 * @param vmOn the host it is a guest of
 * @param os name and version
 * @param packageManagers what installs software on it
 * @param interfaces in the order written
 * @param names further names
 * @param records further DNS records, one line of master-file text each
 * @param backup how it is backed up
 * @param stateful whether it holds data, where that is said
 * @param dependsOn what it does not work without
 * @param uses what it works worse without
 * @param ssh how to log in
 * @param classes FAI classes
 * @param installed day of the last install
 */
public record Host(
        Common common,
        Placed<String> name,
        Status status,
        Optional<Placed<String>> role,
        Optional<Placed<String>> hardware,
        Optional<Ref> site,
        Optional<Ref> vmOn,
        Optional<Placed<String>> os,
        List<Placed<String>> packageManagers,
        List<Interface> interfaces,
        List<Placed<DomainName>> names,
        List<Placed<String>> records,
        Optional<Backup> backup,
        Optional<Placed<Boolean>> stateful,
        List<Ref> dependsOn,
        List<Ref> uses,
        Optional<Ssh> ssh,
        List<Placed<String>> classes,
        Optional<Placed<LocalDate>> installed)
        implements Thing {}
