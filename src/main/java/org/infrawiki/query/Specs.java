package org.infrawiki.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.infrawiki.model.Delta;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Site;
import org.jspecify.annotations.Nullable;

/** Carries out pagespecs on one site. Each spec is parsed once a site. */
final class Specs {
    private final Site site;
    private final SiteIndex index;
    private final SpecFunctions functions = SpecFunctions.installed();
    private final Map<String, Parsed> parsed = new ConcurrentHashMap<>();

    private Specs(Site site) {
        this.site = site;
        this.index = SiteIndex.of(site);
    }

    static Specs of(Site site) {
        return site.derived(Specs.class, Specs::new);
    }

    /** The page that says the spec where that matters, else the empty string. */
    static String location(String spec, PageName from) {
        SpecFunctions functions = SpecFunctions.installed();
        return PageSpecParser.parse(spec, functions) instanceof PageSpec tree && tree.relative(functions)
                ? from.path()
                : "";
    }

    /** Whether the spec means something else in another destination. */
    static boolean asksWhatIsShown(String spec) {
        SpecFunctions functions = SpecFunctions.installed();
        return PageSpecParser.parse(spec, functions) instanceof PageSpec tree && tree.asksWhatIsShown(functions);
    }

    /** Whether what differs can change which pages a spec means, or their order. */
    static boolean touched(Delta delta, String spec, String sort) {
        SpecFunctions functions = SpecFunctions.installed();
        return delta.any(Delta.Aspect.NAMES)
                || (sort.contains("mtime") && delta.any(Delta.Aspect.MODIFIED))
                || (sort.contains("age") && delta.any(Delta.Aspect.FIELDS, Delta.Aspect.CREATED))
                || (sort.contains("meta") || sort.contains("sortas")) && delta.any(Delta.Aspect.FIELDS)
                || (PageSpecParser.parse(spec, functions) instanceof PageSpec tree && tree.touched(delta, functions));
    }

    Parsed parse(String spec) {
        return parsed.computeIfAbsent(spec, text -> PageSpecParser.parse(text, functions));
    }

    Matches match(String spec, String from, String sort) {
        Binder binder = binder(from, null);
        Query query = binder.bind(parse(spec));
        if (query == null) {
            return Matches.of(binder.error());
        }
        ParsedOrder order = SortOrder.parse(sort);
        if (order instanceof SpecError error) {
            return Matches.of(error);
        }
        List<Candidate> found = new ArrayList<>();
        among(query).filter(query::matches).forEach(found::add);
        return new Matches(((SortOrder) order).sort(found, site), null);
    }

    Condition.Verdict any(String spec, String from, Scope.@Nullable Shown shown) {
        Binder binder = binder(from, shown);
        Query query = binder.bind(parse(spec));
        return query == null
                ? new Condition.Verdict(false, binder.error())
                : new Condition.Verdict(among(query).anyMatch(query::matches), null);
    }

    Condition.Verdict holds(String spec, PageName page, Scope.@Nullable Shown shown) {
        Binder binder = binder(page.path(), shown);
        Query query = binder.bind(parse(spec));
        if (query == null) {
            return new Condition.Verdict(false, binder.error());
        }
        Candidate candidate = index.find(page.path());
        return new Condition.Verdict(candidate != null && query.matches(candidate), null);
    }

    Explain.Reason explain(String spec, PageName page, String from) {
        Binder binder = binder(from, null);
        Parsed tree = parse(spec);
        Candidate candidate = index.find(page.path());
        if (candidate == null) {
            return new Explain.Reason(false, "there is no page '" + page + "'", null);
        }
        return tree instanceof PageSpec good
                ? new Explanation(binder, candidate).of(good)
                : new Explain.Reason(false, "", (SpecError) tree);
    }

    private Binder binder(String from, Scope.@Nullable Shown shown) {
        return new Binder(new Scope(site, from.isEmpty() ? null : new PageName(from), shown), functions);
    }

    private Stream<Candidate> among(Query query) {
        Collection<PageName> within = query.within();
        return within == null
                ? index.all().stream()
                : within.stream().map(name -> index.find(name.path())).flatMap(Stream::ofNullable);
    }
}
