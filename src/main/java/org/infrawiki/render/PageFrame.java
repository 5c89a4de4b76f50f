package org.infrawiki.render;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.infrawiki.model.Lookup;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Resolution;
import org.infrawiki.model.Revision;
import org.infrawiki.model.Settings;
import org.infrawiki.model.Where;
import org.infrawiki.render.PageView.Changed;
import org.infrawiki.render.PageView.HeadLink;
import org.infrawiki.render.PageView.Meta;
import org.infrawiki.render.PageView.Ref;

/** Gathers what stands around one page's text. */
final class PageFrame {
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Pattern SCHEME = Pattern.compile("https?://.*", Pattern.CASE_INSENSITIVE);

    /** Kinds of pages that are text rather than about a thing. */
    private static final Set<String> PROSE = Set.of("page", "post");

    private final PageName page;
    private final Lookup lookup;
    private final Context context;
    private final Settings settings;
    private final OwnFacts.Answer own;
    private final Menu.Answer menu;

    PageFrame(PageName page, Context context) {
        this.page = page;
        this.context = context;
        this.lookup = context.lookup();
        this.settings = lookup.settings();
        this.own = OwnFacts.ask(lookup, page);
        this.menu = Menu.ask(lookup);
    }

    PageView view(String body, SiteTree tree) {
        String heading = heading();
        boolean titled = body.stripLeading().startsWith("<h1");
        Finish.Finished finished =
                Finish.of(UniqueIds.in(placed(titled ? body : "<h1>" + Escape.html(heading) + "</h1>\n" + body)));
        List<Finish.Heading> headings =
                finished.headings().subList(1, finished.headings().size());
        Redirect redirect = redirect();
        return new PageView(
                heading,
                heading.equals(settings.name()) ? heading : heading + " - " + settings.name(),
                settings.name(),
                settings.language(),
                WORD.matcher(own.kind()).matches() ? own.kind() : "page",
                metas(),
                links(redirect),
                List.of(context.href(Theme.FOLDER + "site.js")),
                context.href(Theme.FOLDER),
                slot("head"),
                context.href(PageName.INDEX),
                menu.allPages() ? context.href(Menu.ALL_PAGES) : "",
                crumbs(),
                page.equals(PageName.INDEX) ? "" : page.shown(),
                tree.html(page, menu, lookup),
                menu.about().stream()
                        .map(entry -> new Ref(entry.title(), context.href(new PageName(entry.path()))))
                        .toList(),
                own.field("toc").equals("no") ? "" : Contents.html(headings),
                own.draft(),
                redirect == null ? null : redirect.target(),
                redirect == null ? "" : redirect.delay(),
                finished.html(),
                UniqueIds.taken(finished.html()),
                slot("trail"),
                slot("comments"),
                slot("sidebar"),
                tags(),
                new Backlinks(page, lookup).html(),
                changed(),
                markup("license"),
                markup("copyright"));
    }

    /** The front page is called as the wiki is, unless it says otherwise. */
    private String heading() {
        return page.equals(PageName.INDEX) && own.field("title").isBlank() ? settings.name() : own.title();
    }

    /** The body with what parts put below its heading and after it. */
    private String placed(String html) {
        int end = html.indexOf("</h1>") + "</h1>".length();
        return html.substring(0, end) + lede() + slot("lead") + html.substring(end) + slot("tail");
    }

    /** Pages about things begin with what they are; on others the description is for search engines and tooltips. */
    private String lede() {
        String description = own.field("description");
        return PROSE.contains(own.kind()) || description.isBlank()
                ? ""
                : "<p class=\"lede\">" + Escape.html(description) + "</p>";
    }

    private String slot(String name) {
        return Optional.ofNullable(context.extras().slot(name)).orElse("");
    }

    private List<Ref> crumbs() {
        List<Ref> crumbs = new ArrayList<>();
        if (!page.equals(PageName.INDEX)) {
            crumbs.add(new Ref(settings.name(), context.href(PageName.INDEX)));
        }
        for (String folder : SiteTree.way(page.folder())) {
            PageName name = new PageName(folder);
            crumbs.add(new Ref(name.shown(), lookup.exists(name) ? context.href(name) : ""));
        }
        return crumbs;
    }

    private List<Meta> metas() {
        List<Meta> metas = new ArrayList<>();
        Set<String> names = new TreeSet<>(own.meta().keySet());
        names.removeIf(MetaFields::isOurs);
        names.addAll(MetaFields.IN_HEAD);
        for (String name : names) {
            if (!own.field(name).isBlank()) {
                metas.add(new Meta(name, own.field(name)));
            }
        }
        return metas;
    }

    private List<HeadLink> links(@org.jspecify.annotations.Nullable Redirect redirect) {
        List<HeadLink> links = new ArrayList<>();
        links.add(new HeadLink("stylesheet", context.href(Theme.FOLDER + "theme.css"), "", ""));
        for (String sheet : List.of(own.field("stylesheet").strip().split("\\s+"))) {
            Resolution found = sheet.isEmpty() ? Resolution.MISSING : stylesheet(sheet);
            if (found.found()) {
                links.add(new HeadLink("stylesheet", context.href(found), "", ""));
            }
        }
        if (menu.localStyle()) {
            links.add(new HeadLink("stylesheet", context.href(Menu.LOCAL_STYLE), "", ""));
        }
        links.add(new HeadLink("icon", context.href(Theme.FOLDER + "favicon.svg"), "image/svg+xml", ""));
        if (redirect != null) {
            links.add(new HeadLink("canonical", redirect.canonical(), "", ""));
        }
        for (Feed feed : context.extras().feeds()) {
            String number = feed.number() > 1 ? Integer.toString(feed.number()) : "";
            for (String format : feed.formats()) {
                links.add(new HeadLink(
                        "alternate",
                        context.href(feed.path() + "." + format + number),
                        MetaFields.feedType(format),
                        feed.title()));
            }
        }
        return links;
    }

    private Resolution stylesheet(String sheet) {
        Resolution found = lookup.resolve(page, sheet);
        return found.kind() == Resolution.Kind.FILE ? found : lookup.resolve(page, sheet + ".css");
    }

    /** Where a page sends its readers. */
    private record Redirect(Ref target, String canonical, String delay) {}

    private @org.jspecify.annotations.Nullable Redirect redirect() {
        String target = own.field("redir").strip();
        if (target.isEmpty()) {
            return null;
        }
        String delay = own.field("redir-delay").matches("\\d{1,3}") ? own.field("redir-delay") : "0";
        if (SCHEME.matcher(target).matches()) {
            return new Redirect(new Ref(target, target), target, delay);
        }
        int hash = target.indexOf('#');
        String name = hash < 0 ? target : target.substring(0, hash);
        String anchor = hash < 0 ? "" : "#" + Urls.escape(target.substring(hash + 1));
        Resolution found = lookup.resolve(page, name);
        PageName to = found.name();
        if (to == null) {
            context.problem(Problem.error(
                    "broken-link",
                    Where.file(own.where()),
                    "this page sends its readers to '" + name + "', which does not exist",
                    "mend 'redir', or write that page"));
            return null;
        }
        String href = context.href(found) + anchor;
        String path = found.kind() == Resolution.Kind.FILE ? to.path() : Urls.folder(to);
        return new Redirect(
                new Ref(to.shown(), href),
                settings.url().isEmpty() ? href : Urls.absolute(settings.url(), path) + anchor,
                delay);
    }

    private List<Ref> tags() {
        return own.tags().stream()
                .distinct()
                .sorted(Comparator.naturalOrder())
                .map(tag -> {
                    Resolution found = lookup.resolve(page, settings.tagTarget(tag));
                    String shown = tag.replaceFirst("^\\.?/", "");
                    return new Ref(shown, found.found() ? context.href(found) : "");
                })
                .toList();
    }

    private @org.jspecify.annotations.Nullable Changed changed() {
        Revision last = own.last();
        if (own.source().isEmpty()) {
            return null;
        }
        boolean dated = last.modified().getEpochSecond() != 0;
        LocalDate day = LocalDate.ofInstant(last.modified(), ZoneOffset.UTC);
        String history = slots(settings.historyurl(), last.commit());
        String edit = slots(settings.editurl(), last.commit());
        if (!dated && history.isEmpty() && edit.isEmpty()) {
            return null;
        }
        return new Changed(
                dated ? day.toString() : "",
                dated ? day.getDayOfMonth() + " " + MONTHS.get(day.getMonthValue() - 1) + " " + day.getYear() : "",
                last.author(),
                last.subject(),
                history,
                edit);
    }

    /** An address with its slots filled; empty where a slot has no value. */
    private String slots(String address, String commit) {
        if (address.contains("[[sha1]]") && commit.isEmpty()) {
            return "";
        }
        return address.replace("[[file]]", Urls.escape(own.source()))
                .replace("[[sha1]]", commit)
                .replace("[[line]]", "1");
    }

    private String markup(String field) {
        String text = own.field(field);
        return text.isBlank() ? "" : context.inlineMarkup(text.strip().replaceAll("\\s*\n\\s*", " "), where());
    }

    private Where where() {
        return Where.file(own.where());
    }
}
