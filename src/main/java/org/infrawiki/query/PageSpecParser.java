package org.infrawiki.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.infrawiki.model.Nearest;
import org.jspecify.annotations.Nullable;

/**
 * Reads a pagespec.
 *
 * <pre>
 * spec     = [ or ]                       nothing matches the empty spec
 * or       = and *( "or" and )
 * and      = not *( "and" not )           "and" binds tighter than "or"
 * not      = *"!" term                    blanks may follow a "!"
 * term     = "(" or ")" | function | glob
 * function = name "(" argument ")"        name: letters, digits, "_"; no blank before the parenthesis
 * argument = *any character but ")"       blanks count
 * glob     = 1*any character but a blank, "(" and ")"; it does not start with "!"
 * </pre>
 *
 * Blanks, tabs and line ends separate words. {@code and} and {@code or} are operators in any letter case and need a blank
 * on each side, even beside a parenthesis: {@code or(x)} calls a function. {@code not}, {@code &&}, {@code ||} and commas
 * are no operators. In a glob, {@code *} stands for any run of characters, slashes too, {@code ?} for one, all else for
 * itself; letter case is ignored. The language is ikiwiki's.
 *
 * <p>The parser descends by hand, and only into parentheses, whose depth is bounded; so is a spec's length. It therefore
 * ends soon and with a small stack, whatever the text.
 */
final class PageSpecParser {
    /** Characters a spec may have: enough for a list of a thousand names. */
    static final int LONGEST = 65_536;
    /** Parentheses that may be open at once. */
    static final int DEEPEST = 100;

    private final String text;
    private final SpecFunctions functions;
    private int at;
    private @Nullable SpecError error;

    private PageSpecParser(String text, SpecFunctions functions) {
        this.text = text;
        this.functions = functions;
    }

    static Parsed parse(String text, SpecFunctions functions) {
        if (text.length() > LONGEST) {
            return SpecError.spec(
                    LONGEST,
                    "this pagespec is too long: it has " + text.length() + " characters, and " + LONGEST
                            + " is the most",
                    "give the pages a tag and ask for that");
        }
        return new PageSpecParser(text, functions).whole();
    }

    private Parsed whole() {
        skipBlanks();
        if (at == text.length()) {
            return PageSpec.Or.NOTHING;
        }
        PageSpec spec = or(0);
        if (error == null && at < text.length()) {
            fail(at, "this ')' closes nothing", "");
        }
        return error == null ? spec : error;
    }

    private PageSpec or(int depth) {
        List<PageSpec> terms = new ArrayList<>();
        do {
            terms.add(and(depth));
        } while (error == null && operator("or"));
        return terms.size() == 1 ? terms.get(0) : new PageSpec.Or(terms);
    }

    private PageSpec and(int depth) {
        List<PageSpec> terms = new ArrayList<>();
        do {
            terms.add(not(depth));
        } while (error == null && operator("and"));
        if (error == null && at < text.length() && text.charAt(at) != ')' && !peek("or")) {
            sideBySide(terms.get(terms.size() - 1));
        }
        return terms.size() == 1 ? terms.get(0) : new PageSpec.And(terms);
    }

    private PageSpec not(int depth) {
        boolean negated = false;
        while (at < text.length() && text.charAt(at) == '!') {
            negated = !negated;
            at++;
            skipBlanks();
        }
        PageSpec term = term(depth);
        return negated ? new PageSpec.Not(term) : term;
    }

    private PageSpec term(int depth) {
        int start = at;
        if (at == text.length()) {
            return fail(at, "the pagespec ends where a page or a function should follow", "");
        }
        char first = text.charAt(at);
        if (first == ')') {
            return fail(at, "a page or a function is missing before this ')'", "");
        }
        if (first == '(') {
            return group(depth);
        }
        while (at < text.length() && !ends(text.charAt(at))) {
            at++;
        }
        String word = text.substring(start, at);
        int close = at < text.length() && text.charAt(at) == '(' && isName(word) ? text.indexOf(')', at) : -1;
        if (close >= 0) {
            String arg = text.substring(at + 1, close);
            at = close + 1;
            skipBlanks();
            return function(word, arg, start);
        }
        if (at < text.length() && text.charAt(at) == '(' && isName(word)) {
            return fail(at, "this '(' is never closed", "write a ')' after the argument of " + word + "()");
        }
        if (isOperator(word)) {
            return fail(start, "a page or a function is missing before '" + word + "'", "");
        }
        skipBlanks();
        return new PageSpec.Glob(word, start);
    }

    private PageSpec group(int depth) {
        int open = at;
        if (depth == DEEPEST) {
            return fail(at, "parentheses are nested deeper than " + DEEPEST, "take out those that change nothing");
        }
        at++;
        skipBlanks();
        PageSpec inner = or(depth + 1);
        if (error != null) {
            return inner;
        }
        if (at == text.length()) {
            return fail(open, "this '(' is never closed", "");
        }
        at++;
        skipBlanks();
        return inner;
    }

    private PageSpec function(String name, String arg, int start) {
        if (functions.get(name) != null) {
            return new PageSpec.Function(name, arg, start);
        }
        if (name.equals("not")) {
            return fail(start, "there is no function not()", "negation is '!', as in !(" + arg + ")");
        }
        if (isOperator(name)) {
            return fail(
                    start,
                    "there is no function " + name + "()",
                    "the operator '" + name + "' needs a blank on each side");
        }
        return fail(start, "there is no function " + name + "()", Nearest.hint(name, functions.names()));
    }

    private void sideBySide(PageSpec before) {
        for (String operator : List.of("and", "or")) {
            if (text.regionMatches(true, at, operator + "(", 0, operator.length() + 1)) {
                function(operator, "", at);
                return;
            }
        }
        boolean not = before instanceof PageSpec.Glob glob && glob.glob().equals("not");
        fail(
                at,
                "two terms stand side by side",
                not ? "negation is '!', and 'not' is the name of a page" : "write 'and' or 'or' between them");
    }

    /** Steps over an operator if one is next. */
    private boolean operator(String word) {
        if (!peek(word)) {
            return false;
        }
        at += word.length();
        skipBlanks();
        return true;
    }

    private boolean peek(String word) {
        int end = at + word.length();
        return text.regionMatches(true, at, word, 0, word.length())
                && (end == text.length() || text.charAt(end) == ')' || isBlank(text.charAt(end)));
    }

    private PageSpec fail(int offset, String message, String hint) {
        if (error == null) {
            error = SpecError.spec(offset, message, hint);
        }
        return PageSpec.Or.NOTHING;
    }

    private void skipBlanks() {
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
    }

    private static boolean ends(char c) {
        return isBlank(c) || c == '(' || c == ')';
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    }

    private static boolean isOperator(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.equals("and") || lower.equals("or");
    }

    private static boolean isName(String word) {
        return word.chars().allMatch(c -> c == '_' || Character.isLetterOrDigit(c));
    }
}
