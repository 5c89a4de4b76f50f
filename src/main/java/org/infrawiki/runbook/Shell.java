package org.infrawiki.runbook;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.infrawiki.inventory.Host;

/**
 * Which commands a host understands, told by the first word of its {@code os}: a runbook that tells somebody to type
 * {@code systemctl} on a machine that has none is worse than one that says that it does not know.
 */
enum Shell {
    /** Linux with systemd. */
    SYSTEMD("systemctl poweroff", "ip -br addr", "ip route show default"),
    /** Guix, whose services are Shepherd's. */
    GUIX("shutdown", "ip -br addr", "ip route show default"),
    /** Another Linux, whose tools may be busybox's, and those know no short form of their output. */
    UNIX("poweroff", "ip addr", "ip route"),
    /** One of the BSDs: it has a shell, and tools of its own for the network. */
    BSD("shutdown -p now", "ifconfig", "netstat -rn"),
    /** Anything else that has a name. */
    OTHER("", "", ""),
    /** No system is written: taken for a Debian that must not be switched off by guess. */
    UNKNOWN("", "ip -br addr", "ip route show default");

    private static final Set<String> WITH_SYSTEMD = Set.of(
            "debian",
            "ubuntu",
            "raspbian",
            "proxmox",
            "fedora",
            "centos",
            "rhel",
            "rocky",
            "almalinux",
            "arch",
            "opensuse",
            "suse",
            "sles",
            "mint",
            "nixos",
            "armbian");
    private static final Set<String> OTHER_UNIX =
            Set.of("devuan", "alpine", "openwrt", "gentoo", "void", "slackware", "linux", "truenas");
    private static final Set<String> BSDS = Set.of("freebsd", "openbsd", "netbsd", "dragonfly", "opnsense", "pfsense");
    private static final Set<String> WITH_APT =
            Set.of("debian", "ubuntu", "raspbian", "proxmox", "mint", "armbian", "devuan");

    /** Debian before jessie and Ubuntu before vivid started their services with scripts. */
    private static final Pattern BEFORE_SYSTEMD =
            Pattern.compile("debian ([1-7](\\..*)?|squeeze|wheezy|lenny|etch)|ubuntu ([0-9]|1[0-4])\\..*");

    private static final Pattern FIRST = Pattern.compile("[a-z]+");

    private final String off;
    private final String addresses;
    private final String routes;

    Shell(String off, String addresses, String routes) {
        this.off = off;
        this.addresses = addresses;
        this.routes = routes;
    }

    static Shell of(Host host) {
        String os = os(host);
        String first = first(os);
        if (os.isEmpty()) {
            return UNKNOWN;
        }
        if (first.equals("guix")) {
            return GUIX;
        }
        if (BEFORE_SYSTEMD.matcher(os).matches() || OTHER_UNIX.contains(first)) {
            return UNIX;
        }
        if (BSDS.contains(first)) {
            return BSD;
        }
        return WITH_SYSTEMD.contains(first) ? SYSTEMD : OTHER;
    }

    /** Whether packages are installed by apt; a host of which nothing is written is taken for a Debian. */
    static boolean apt(Host host) {
        return of(host) == UNKNOWN || WITH_APT.contains(first(os(host)));
    }

    /** The command that switches the host off; empty where nobody knows. */
    String off() {
        return off;
    }

    /** The command that shows the addresses of its interfaces; empty where nobody knows. */
    String addresses() {
        return addresses;
    }

    /** The command that shows its way out. */
    String routes() {
        return routes;
    }

    /** Whether {@link #addresses} prints a line for each interface: name, state, addresses. */
    boolean brief() {
        return addresses.contains("-br");
    }

    /** Whether the units of a service are systemd's: those of a host of which nothing is written are. */
    boolean systemd() {
        return this == SYSTEMD || this == UNKNOWN;
    }

    /** Whether it is worth to name the commands of a Unix. */
    boolean unix() {
        return this != OTHER;
    }

    private static String os(Host host) {
        return ThingValues.text(host.os()).toLowerCase(Locale.ROOT).strip();
    }

    private static String first(String os) {
        Matcher word = FIRST.matcher(os);
        return word.lookingAt() ? word.group() : "";
    }
}
