package org.infrawiki.kind;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.infrawiki.inventory.Common;
import org.infrawiki.inventory.Host;
import org.infrawiki.inventory.Interface;
import org.infrawiki.inventory.Kind;
import org.infrawiki.inventory.Ssh;
import org.infrawiki.inventory.Status;
import org.infrawiki.inventory.Thing;
import org.infrawiki.inventory.net.DomainName;
import org.infrawiki.inventory.net.Outcome;
import org.infrawiki.inventory.schema.Decoding;
import org.infrawiki.inventory.schema.Field;
import org.infrawiki.inventory.schema.Fields;
import org.infrawiki.inventory.schema.Forms;
import org.infrawiki.inventory.schema.Placed;
import org.infrawiki.inventory.schema.Ref;
import org.infrawiki.inventory.schema.Schema;
import org.infrawiki.model.Problem;

/** A machine, real or virtual. */
@AutoService(Kind.class)
public final class HostKind implements Kind {
    private static final Field<String> NAME = Field.of(
                    "name",
                    Forms.text("a host name of one label such as nas", DomainName::hostLabel),
                    "Its name: one DNS label",
                    "nas")
            .otherwise("the last part of the page's name");
    private static final Field<String> ROLE = Field.of("role", Forms.line(), "What it is there for", "gateway");
    private static final Field<String> HARDWARE = Field.of("hardware", Forms.line(), "What it is", "PC Engines APU2");
    private static final Field<Ref> VM_ON = Field.of("vm_on", Forms.page("host"), "The host it is a guest of", "nas");
    private static final Field<String> OS =
            Field.of("os", Forms.line(), "Operating system: name and version or code name", "debian 13");
    private static final Field<List<Placed<String>>> PACKAGE_MANAGERS =
            Field.of("package_managers", Forms.list(Forms.line()), "What installs software on it", "[apt, guix]");
    private static final Field<List<Placed<Interface>>> INTERFACES = Field.of(
            "interfaces",
            Forms.list(InterfaceFields.FORM),
            "Its network interfaces",
            "[{name: eth0, addresses: [10.0.3.10]}]");
    private static final Field<Boolean> STATEFUL = Field.of(
                    "stateful", Forms.yesNo(), "Whether it holds data worth a backup", "no")
            .otherwise("yes if a service on it has data");
    private static final Field<List<Placed<Ref>>> DEPENDS_ON = Parts.dependsOn("host", "service");
    private static final Field<List<Placed<Ref>>> USES = Parts.uses("host", "service");
    private static final Field<String> USER = Field.of(
            "user", Parts.word("a user name such as root", "[A-Za-z0-9_][A-Za-z0-9_.@-]{0,63}"), "As whom", "root");
    private static final Field<Long> PORT =
            Field.of("port", Forms.number(1, 65_535), "Where", "22").otherwise("22");
    private static final Field<Ref> JUMP = Field.of("jump", Forms.page("host"), "By way of which host", "gw");
    private static final Field<Ssh> SSH = Field.of(
            "ssh",
            Forms.map(
                    "a login",
                    Schema.of(USER, PORT, JUMP),
                    fields -> new Ssh(fields.placed(USER), fields.placed(PORT), fields.get(JUMP))),
            "How to log in",
            "{user: root, port: 22, jump: gw}");
    private static final Field<List<Placed<String>>> CLASSES = Field.of(
            "classes",
            Forms.list(Parts.word("a class of FAI such as MAIL_SERVER", "[A-Za-z0-9_]{1,64}")),
            "FAI classes",
            "[DEBIAN, MAIL]");
    private static final Field<LocalDate> INSTALLED =
            Field.of("installed", Forms.date(), "Day of the last install", "2025-08-16");

    @Override
    public String name() {
        return "host";
    }

    @Override
    public String doc() {
        return "A machine, real or virtual. Its name is the last part of the page's name, and must be a DNS label.";
    }

    @Override
    public String layout() {
        return "host";
    }

    @Override
    public Schema schema() {
        return Schema.of(
                NAME,
                Parts.STATUS,
                ROLE,
                HARDWARE,
                Parts.SITE,
                VM_ON,
                OS,
                PACKAGE_MANAGERS,
                INTERFACES,
                Parts.NAMES,
                Parts.RECORDS,
                Parts.BACKUP,
                STATEFUL,
                DEPENDS_ON,
                USES,
                SSH,
                CLASSES,
                INSTALLED);
    }

    @Override
    public Optional<Thing> thing(Common common, Fields fields, Decoding to) {
        Optional<Placed<String>> name = name(common, fields, to);
        return name.map(known -> new Host(
                common,
                known,
                fields.get(Parts.STATUS).orElse(Status.ACTIVE),
                fields.placed(ROLE),
                fields.placed(HARDWARE),
                fields.get(Parts.SITE),
                fields.get(VM_ON),
                fields.placed(OS),
                fields.list(PACKAGE_MANAGERS),
                fields.values(INTERFACES),
                fields.list(Parts.NAMES),
                fields.list(Parts.RECORDS),
                fields.get(Parts.BACKUP),
                fields.placed(STATEFUL),
                fields.values(DEPENDS_ON),
                fields.values(USES),
                fields.get(SSH),
                fields.list(CLASSES),
                fields.placed(INSTALLED)));
    }

    private static Optional<Placed<String>> name(Common common, Fields fields, Decoding to) {
        Optional<Placed<String>> typed = fields.placed(NAME);
        if (typed.isPresent()) {
            return typed;
        }
        Outcome<String> label = DomainName.hostLabel(common.page().last());
        if (label.value() == null) {
            to.add(Problem.error(
                    "bad-front-matter",
                    common.where(),
                    "the host is named after its page, but '"
                            + Decoding.shown(common.page().last()) + "' " + label.fault(),
                    "rename the page, or say 'name:'"));
        }
        return label.optional().map(text -> new Placed<>(text, common.where()));
    }
}
