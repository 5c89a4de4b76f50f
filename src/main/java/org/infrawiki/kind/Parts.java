package org.infrawiki.kind;

import java.time.LocalDate;
import java.util.List;
import org.infrawiki.inventory.Backup;
import org.infrawiki.inventory.Common;
import org.infrawiki.inventory.Party;
import org.infrawiki.inventory.Status;
import org.infrawiki.inventory.net.DomainName;
import org.infrawiki.inventory.schema.Field;
import org.infrawiki.inventory.schema.Form;
import org.infrawiki.inventory.schema.Forms;
import org.infrawiki.inventory.schema.NetForms;
import org.infrawiki.inventory.schema.Placed;
import org.infrawiki.inventory.schema.Ref;
import org.infrawiki.inventory.schema.Schema;

/** Fields that several kinds share. */
final class Parts {
    static final Field<Status> STATUS = Field.of(
                    "status",
                    Forms.choice(Status.class),
                    "How far it is in its life. Planned and retired ones are shown, but give no DNS records and no exports",
                    "planned")
            .otherwise("active");

    static final Field<Ref> SITE =
            Field.of("site", Forms.page("site"), "The site page of the place or provider where it stands", "house");

    static final Field<List<Placed<DomainName>>> NAMES = Field.of(
            "names",
            Forms.list(NetForms.name()),
            "Fully qualified names it answers to. Each goes to the declared zone that is its longest suffix; may start with '*.'",
            "[mail.example.org]");

    static final Field<List<Placed<String>>> RECORDS = Field.of(
            "records",
            Forms.list(Forms.prose()),
            "Further DNS records, each one line of master-file text with absolute names",
            "['example.org. TXT \"v=spf1 mx -all\"']");

    private static final Field<Ref> TO =
            Field.of("to", Forms.pageOrText("host"), "The host that keeps the copies, or where else they go", "owl");
    private static final Field<String> METHOD =
            Field.of("method", Forms.line(), "With what, and of what", "borg, /etc and /srv");
    private static final Field<String> SCHEDULE = Field.of("schedule", Forms.line(), "When", "daily at 02:10");
    private static final Field<String> KEEP =
            Field.of("keep", Forms.line(), "How many, or for how long", "14 daily, 6 monthly");
    private static final Field<LocalDate> TESTED =
            Field.of("tested", Forms.date(), "When a restore last worked", "2026-10-04");
    private static final Field<Ref> RESTORE = Field.of(
            "restore", Forms.page("runbook"), "The runbook that says how to restore", "runbooks/restore-from-owl");
    private static final Field<String> NONE =
            Field.of("none", Forms.prose(), "There is no backup, for this reason", "every file on it is a copy");

    static final Field<Backup> BACKUP = Field.of(
            "backup",
            Forms.map(
                    "a backup",
                    Schema.of(TO, METHOD, SCHEDULE, KEEP, TESTED, RESTORE, NONE),
                    fields -> new Backup(
                            fields.get(TO),
                            fields.placed(METHOD),
                            fields.placed(SCHEDULE),
                            fields.placed(KEEP),
                            fields.placed(TESTED),
                            fields.get(RESTORE),
                            fields.placed(NONE),
                            fields.where())),
            "How its data are backed up, or 'none: REASON'",
            "{to: owl, method: borg, schedule: daily, tested: 2026-10-04}");

    private Parts() {}

    static Field<List<Placed<Ref>>> dependsOn(String... kinds) {
        return Field.of("depends_on", Forms.pages(kinds), "What it does not work without", "[gw]");
    }

    static Field<List<Placed<Ref>>> uses(String... kinds) {
        return Field.of(
                "uses", Forms.pages(kinds), "What it works worse without; drawn, but not ordered", "[monitoring]");
    }

    /** A word that other programs read from exports, so that it can only hold what means nothing else to them. */
    static Form<String> word(String expects, String pattern) {
        return Forms.matching(expects, pattern);
    }

    /** The name of a thing that is called as its page is. */
    static Placed<String> name(Common common) {
        return new Placed<>(common.page().last(), common.where());
    }

    /** An address, or a host by its page. */
    static Form<Party> addressOrHost() {
        return new PartyForm("an address or the name of a host", true);
    }

    /** A fully qualified name, or a host by its page. */
    static Form<Party> nameOrHost() {
        return new PartyForm("a fully qualified name or the name of a host", false);
    }
}
