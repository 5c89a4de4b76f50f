package org.infrawiki.query;

import java.util.EnumSet;
import java.util.Set;
import org.infrawiki.model.Delta;

/**
 * A function of the pagespec language, {@code name(argument)}. One class a function, registered as a service, in this
 * room or any that sees it; names are unique.
 */
public interface SpecFunction {
    /** The word before the parenthesis; letter case counts. */
    String name();

    FunctionDoc doc();

    /**
     * Readies the function for one site. Called once a spec, so what the argument alone decides is worked out here.
     *
     * @param arg what stands between the parentheses, as typed, blanks included
     * @param scope the site and where the spec stands
     */
    Bound bind(String arg, Scope scope);

    /**
     * Whether the meaning of {@code arg} depends on the page that says it, as a relative name's does. A function that
     * looks at {@link Scope#location} without saying so gets null.
     */
    default boolean relative(String arg) {
        return Scope.isRelative(arg);
    }

    /** What its answer is made of; all of it unless a function says otherwise. */
    default Set<Delta.Aspect> asks() {
        return EnumSet.allOf(Delta.Aspect.class);
    }

    /** Whether it asks what is shown where, {@link Scope#shown}; such a function is false in lists of pages. */
    default boolean asksWhatIsShown() {
        return false;
    }
}
