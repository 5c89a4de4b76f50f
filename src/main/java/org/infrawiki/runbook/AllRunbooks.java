package org.infrawiki.runbook;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.infrawiki.inventory.Derived;
import org.infrawiki.inventory.Inventory;
import org.infrawiki.inventory.Runbook;
import org.infrawiki.inventory.Thing;
import org.infrawiki.model.Digest;
import org.infrawiki.model.Lookup;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Site;
import org.infrawiki.model.Topic;
import org.infrawiki.query.Match;
import org.infrawiki.query.Matches;
import org.infrawiki.query.SpecError;
import org.infrawiki.render.Article;
import org.infrawiki.render.Context;
import org.infrawiki.render.Escape;
import org.infrawiki.render.Result;

/**
 * Runbooks, written and generated, one below the other: every one of a wiki, or those about some pages. No page holds more
 * than {@link #MOST}: nobody prints ten thousand sheets, and a page of all would be made anew with every edit.
 */
final class AllRunbooks {
    /** How many runbooks one page holds. */
    static final int MOST = 300;

    private AllRunbooks() {}

    /** Every runbook; where there are too many, what to do instead. */
    static Result of(Context context) {
        List<PageName> all = context.lookup().ask(Names.TOPIC, List.of());
        return new Result.Block(all.size() > MOST ? instead(all.size(), context) : from(context) + html(all, context));
    }

    /** The runbooks about the pages of a pagespec. */
    static Result about(String spec, Context context) {
        Matches matches = Match.ask(context.lookup(), spec, context.page(), "");
        SpecError error = matches.error();
        if (error != null) {
            return new Result.Failure("bad-pagespec", error.message(), error.hint());
        }
        Set<PageName> runbooks = new LinkedHashSet<>();
        for (PageName page : matches.names()) {
            context.lookup().ask(RunbooksTopic.TOPIC, page).runbooks().forEach(one -> runbooks.add(one.page()));
        }
        runbooks.remove(context.page());
        if (runbooks.size() > MOST) {
            return Result.failure(
                    "there are " + runbooks.size() + " runbooks about those pages, and one page holds " + MOST,
                    "name fewer pages");
        }
        return new Result.Block(runbooks.isEmpty() ? "<p>There is none.</p>\n" : html(List.copyOf(runbooks), context));
    }

    private static String instead(int count, Context context) {
        return "<p id=\"too-many\"><b>There are " + count + " runbooks, and one page holds " + MOST
                + ".</b> So they are not here.</p>\n<ul>\n<li>All of them are listed on "
                + context.linkTo(RunbookNames.FOLDER, "the page of runbooks")
                + ", and each stands on the page of what it is about.</li>\n"
                + "<li><code>infrawiki export runbooks</code> writes all of them into one file, for the day when the wiki"
                + " is down.</li>\n<li>To print those of a place, a network or a system, write a page that says"
                + " which: <code>[[!runbook all pages=\"on(networks/lan)\"]]</code>.</li>\n</ul>\n";
    }

    /** Where a copy comes from, and how old it is. */
    private static String from(Context context) {
        Lookup lookup = context.lookup();
        List<String> sources = new ArrayList<>();
        lookup.ask(PowerTopic.TOPIC, List.of()).order().forEach(page -> sources.add(page.path()));
        LatestTopic.Commit latest = lookup.ask(LatestTopic.TOPIC, sources);
        String url = lookup.settings().url();
        if (latest.id().isEmpty() && url.isEmpty()) {
            return "";
        }
        return "<p>"
                + (url.isEmpty() ? "" : "From <span>" + Escape.html(url) + "</span>")
                + (latest.id().isEmpty()
                        ? ""
                        : ", facts as of commit <code>" + latest.id() + "</code> of " + latest.day())
                + ".</p>\n";
    }

    private static String html(List<PageName> pages, Context context) {
        StringBuilder out = new StringBuilder();
        Iterator<String> bodies = context.bodies(pages).iterator();
        for (PageName page : pages) {
            String html = bodies.next();
            String steps = html.contains("<ol class=\"steps\"") ? html : Steps.in(html);
            String id = page.path().replaceFirst("^runbooks/", "").replaceAll("[^A-Za-z0-9-]", "-");
            out.append(Article.of(id, context.lookup().title(page), steps));
        }
        return out.toString();
    }

    /** Which runbooks there are: those that somebody wrote, then power, then the others by name. No arguments. */
    @AutoService(Topic.class)
    @SuppressWarnings("rawtypes") // the service is found without its type argument
    public static final class Names implements Derived<List<PageName>> {
        static final Names TOPIC = new Names();

        @Override
        public String name() {
            return "all-runbooks";
        }

        @Override
        public List<PageName> answer(Site site, List<String> args) {
            Set<PageName> all = new LinkedHashSet<>();
            site.part(Inventory.class).all(Runbook.class).stream()
                    .map(Thing::page)
                    .forEach(all::add);
            List<PageName> generated =
                    new ArrayList<>(RunbookNames.of(site).all().keySet());
            generated.sort(null);
            generated.add(0, RunbookNames.FOLDER.child(RunbookType.POWER));
            generated.stream().filter(page -> site.page(page) != null).forEach(all::add);
            return List.copyOf(all);
        }

        @Override
        public void digest(List<PageName> answer, Digest into) {
            into.putNames(answer);
        }
    }
}
