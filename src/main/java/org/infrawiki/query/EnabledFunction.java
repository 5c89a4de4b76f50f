package org.infrawiki.query;

import com.google.auto.service.AutoService;
import java.util.Set;

/** {@code enabled(PLUGIN)}. */
@AutoService(SpecFunction.class)
public final class EnabledFunction implements SpecFunction {
    /** The ikiwiki plugins whose work this program does. */
    private static final Set<String> DONE = Set.of(
            "brokenlinks",
            "calendar",
            "color",
            "comments",
            "conditional",
            "cutpaste",
            "date",
            "favicon",
            "filecheck",
            "format",
            "git",
            "goodstuff",
            "graphviz",
            "headinganchors",
            "highlight",
            "html",
            "htmlbalance",
            "htmlscrubber",
            "img",
            "inline",
            "link",
            "linkmap",
            "listdirectives",
            "localstyle",
            "map",
            "mdwn",
            "meta",
            "more",
            "orphans",
            "pagecount",
            "pagestats",
            "parentlinks",
            "progress",
            "recentchanges",
            "search",
            "shortcut",
            "sidebar",
            "sortnaturally",
            "table",
            "tag",
            "template",
            "templatebody",
            "testpagespec",
            "theme",
            "toc",
            "toggle",
            "trail");

    @Override
    public String name() {
        return "enabled";
    }

    @Override
    public FunctionDoc doc() {
        return new FunctionDoc(
                "Holds of every page where this program does the work of an ikiwiki plugin, and of none otherwise.",
                "PLUGIN",
                "enabled(inline)");
    }

    @Override
    public Bound bind(String arg, Scope scope) {
        return Matcher.always(DONE.contains(arg));
    }

    @Override
    public boolean relative(String arg) {
        return false;
    }
}
