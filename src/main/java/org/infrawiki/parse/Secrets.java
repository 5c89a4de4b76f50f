package org.infrawiki.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Where;

/**
 * Finds key material and passwords in the text of a page, front matter included: code {@code secret-in-page}. Pages are
 * looked at when they are parsed, so that the answer is remembered with the page. Keys that are meant to be public (ssh,
 * DKIM, WireGuard's {@code PublicKey}), fingerprints, placeholders and pointers such as {@code pass infra/gw} are none.
 */
final class Secrets {
    private static final Pattern BLOCK = Pattern.compile("-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----");

    /** Tokens that tell by their form what they are. */
    private static final Pattern TOKEN = Pattern.compile("\\b(?:"
            + "(?:AKIA|ASIA)[0-9A-Z]{16}"
            + "|AGE-SECRET-KEY-1[0-9A-Z]{20,}"
            + "|gh[pousr]_[0-9A-Za-z]{30,}|github_pat_[0-9A-Za-z_]{30,}"
            + "|glpat-[0-9A-Za-z_-]{20,}"
            + "|xox[abeprs]-[0-9A-Za-z-]{10,}"
            + "|sk_live_[0-9A-Za-z]{16,}"
            + "|eyJ[0-9A-Za-z_-]{8,}\\.eyJ[0-9A-Za-z_-]{8,}\\.[0-9A-Za-z_-]{8,}"
            + ")\\b");

    private static final Pattern BEARER = Pattern.compile("(?i)\\bbearer[ \\t]+([0-9A-Za-z._~+/=-]{16,})");

    private static final Pattern ADDRESS =
            Pattern.compile("\\b[A-Za-z][A-Za-z0-9+.-]{1,15}://[^\\s/:@]{1,64}:([^\\s/@]{3,128})@");

    private static final Pattern ASSIGNMENT = Pattern.compile(
            "(?i)(pass(?:word|wd|phrase)|pwd|secret|psk|token|api[_-]?key|(?:access|private|preshared|secret|auth)[_-]?key)"
                    + "[\"'`*]{0,3}[ \\t]{0,8}(=>|:=|[:=])[ \\t]{0,8}([\"'`]?)([^\\s\"'`]{4,256})(.?)");

    private static final Set<String> WORDS = Set.of(
            "password",
            "passwd",
            "passphrase",
            "secret",
            "token",
            "pass",
            "none",
            "null",
            "nil",
            "true",
            "false",
            "yes",
            "no",
            "required",
            "optional",
            "prompt",
            "hidden",
            "redacted",
            "generated",
            "random",
            "unset",
            "disabled",
            "enabled",
            "empty",
            "unknown",
            "string",
            "value",
            "foobar",
            "admin");

    private static final Pattern PLACEHOLDER =
            Pattern.compile("(?i)[<$%{(\\[/~!&*?].*|.*[<>(){}\\[\\]|].*|(.)\\1*|[.*…_#-]+|"
                    + "[A-Z]+(?:[_-][A-Z]+)*[_-]HERE|.*(?:example|change-?_?me|placeholder|redacted|dummy|your[_-]).*|"
                    + "(?:pass|vault|env|file|https?|keyring|op|bao|sops|ref|arn|urn)[:/].*|x{3,}[0-9x]*");

    private static final int LOOK_AHEAD = 100;

    private final String text;
    private final String path;
    private final Positions positions;
    private final List<Problem> found = new ArrayList<>();
    private int lastLine;

    private Secrets(String text, String path) {
        this.text = text;
        this.path = path;
        this.positions = new Positions(text, Where.file(path));
    }

    static List<Problem> in(String text, String path) {
        return SecretSigns.has(text, 0, text.length()) || SecretSigns.hasPasswordInAddress(text)
                ? new Secrets(text, path).look()
                : List.of();
    }

    private List<Problem> look() {
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            if (SecretSigns.has(text, start, end)) {
                line(text.substring(start, end), start);
            } else {
                address(text.substring(start, end), start);
            }
            start = end + 1;
        }
        return found;
    }

    /** One problem a line is enough. */
    private void line(String line, int offset) {
        Matcher block = BLOCK.matcher(line);
        if (line.contains("-----BEGIN") && block.find()) {
            if (hasContent(offset + block.end())) {
                add(offset + block.start(), "a private key");
            }
            return;
        }
        if ((!SecretSigns.hasToken(line) || !token(line, offset)) && !address(line, offset)) {
            assignment(line, offset);
        }
    }

    private boolean token(String line, int offset) {
        Matcher token = TOKEN.matcher(line);
        while (token.find()) {
            if (!token.group().contains("EXAMPLE")) {
                add(offset + token.start(), "a key or token");
                return true;
            }
        }
        Matcher bearer = BEARER.matcher(line);
        while (bearer.find()) {
            if (isSecret(bearer.group(1)) && hasDigit(bearer.group(1))) {
                add(offset + bearer.start(1), "a bearer token");
                return true;
            }
        }
        return false;
    }

    private boolean address(String line, int offset) {
        if (!line.contains("://")) {
            return false;
        }
        Matcher address = ADDRESS.matcher(line);
        while (address.find()) {
            if (isSecret(address.group(1))) {
                add(offset + address.start(1), "a password in an address");
                return true;
            }
        }
        return false;
    }

    private void assignment(String line, int offset) {
        if (line.indexOf('=') < 0 && line.indexOf(':') < 0) {
            return;
        }
        Matcher assignment = ASSIGNMENT.matcher(line);
        while (assignment.find()) {
            if (assigns(assignment, line)) {
                add(offset + assignment.start(4), "a password or key, given to '" + assignment.group(1) + "'");
                return;
            }
        }
    }

    /** A block whose content is left out shows only where a key would stand. */
    private boolean hasContent(int from) {
        int end = Math.min(text.length(), from + 300);
        return text.substring(from, end)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && line.indexOf(':') < 0)
                .findFirst()
                .filter(line -> line.matches("[0-9A-Za-z+/=]{8,}.*|[0-9A-Za-z+/=]{3,}(?:\\.{3}|…)?"))
                .isPresent();
    }

    /**
     * Prose has colons too ({@code password: see the safe}), so a value that looks like a word counts only in quotes or
     * behind an equals sign, and one that other words follow only where digits are mixed with letters.
     */
    private static boolean assigns(Matcher assignment, String line) {
        String value = assignment.group(4).replaceFirst("[,;.:)\\]}]+$", "");
        if (value.length() < 4 || !isSecret(value)) {
            return false;
        }
        boolean equals = !assignment.group(2).equals(":");
        boolean quoted = !assignment.group(3).isEmpty() && assignment.group(5).equals(assignment.group(3));
        boolean mixed = hasDigit(value) && value.chars().anyMatch(Character::isLetter);
        boolean last = rest(line, assignment.end(4)).matches("[\"'`,;|)\\]}\\s]*(?:#.*)?");
        boolean word = value.chars().allMatch(Character::isLetter);
        boolean given = word ? quoted || equals : last || quoted || equals || (mixed && value.length() > 5);
        return given && !value.matches("[0-9.:/,-]*");
    }

    /** What follows, as far as it matters: a line may be as long as a page. */
    private static String rest(String line, int from) {
        return line.substring(from, Math.min(line.length(), from + LOOK_AHEAD));
    }

    private static boolean isSecret(String value) {
        return !WORDS.contains(value.toLowerCase(Locale.ROOT))
                && !PLACEHOLDER.matcher(value).matches()
                && !value.matches("[A-Z]+(?:[_-][A-Z]+)*");
    }

    private static boolean hasDigit(String value) {
        return value.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    /** The secret itself is never repeated: problems stand in logs and reports. */
    private void add(int offset, String what) {
        Where where = positions.at(offset);
        if (where.line() != lastLine) {
            lastLine = where.line();
            found.add(Problem.error(
                    "secret-in-page",
                    new Where(path, where.line(), where.column()),
                    "this looks like " + what + ", which everybody can read who can read the wiki or its history",
                    "change it where it is used, and write here where it is kept, such as 'pass infra/gw'"));
        }
    }
}
