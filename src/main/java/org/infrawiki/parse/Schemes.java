package org.infrawiki.parse;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which addresses a page may link to: those that open a document or a program, never those that run script. */
final class Schemes {
    static final Set<String> ALLOWED = Set.of(
            "http", "https", "mailto", "ftp", "ftps", "sftp", "ssh", "git", "irc", "ircs", "xmpp", "sip", "sips", "tel",
            "sms", "news", "nntp", "gopher", "gemini", "ldap", "ldaps", "rsync", "svn", "bzr", "magnet", "nfs", "smb",
            "afp", "vnc", "rdp", "webcal", "matrix", "urn", "doi", "feed", "apt", "file");
    private static final Pattern SCHEME = Pattern.compile("\\A\\s*([a-zA-Z][a-zA-Z0-9+.-]*):");

    private Schemes() {}

    /** Whether an address is relative or has a scheme that is allowed. */
    static boolean allowed(String address) {
        String scheme = scheme(address);
        return scheme.isEmpty() || ALLOWED.contains(scheme);
    }

    /** The scheme in lower case, or the empty string. Control characters, which browsers drop, count as part of it. */
    static String scheme(String address) {
        Matcher matcher = SCHEME.matcher(address.replaceAll("[\\p{Cntrl}\\s]", ""));
        return matcher.find() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
    }
}
