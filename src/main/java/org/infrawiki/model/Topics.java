package org.infrawiki.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The questions about pages themselves. Rooms with questions of their own declare them as services. */
public final class Topics {
    /** All links of a page as typed, with what each points to. Argument: the page. */
    public static final Topic<Map<String, Resolution>> LINKS = page(
            "links",
            Site::links,
            (links, into) -> links.forEach((target, found) -> {
                into.put(target);
                putResolution(found, into);
            }));

    /** What a target written on a page points to. Arguments: the page, the target. */
    public static final Topic<Resolution> RESOLVE = topic(
            "resolve",
            (site, args) -> site.resolve(new PageName(args.get(0)), args.get(1)),
            Topics::putResolution,
            delta -> Reach.allIf(delta.any(Delta.Aspect.NAMES)));

    /** Whether a page exists. */
    public static final Topic<Boolean> EXISTS =
            page("exists", (site, name) -> site.page(name) != null, (yes, into) -> into.put(yes));

    /** A page's title. */
    public static final Topic<String> TITLE = page("title", Site::title, (title, into) -> into.put(title));

    /** A common field. Arguments: the page, the field. */
    public static final Topic<Optional<String>> META = topic(
            "meta",
            (site, args) -> {
                Page page = site.page(new PageName(args.get(0)));
                return page == null ? Optional.empty() : Optional.ofNullable(page.meta(args.get(1)));
            },
            Topics::putOptional,
            Delta::pages);

    /** A page's tags. */
    public static final Topic<List<String>> TAGS = page(
            "tags",
            (site, name) -> {
                Page page = site.page(name);
                return page == null ? List.of() : page.tags();
            },
            (tags, into) -> into.putAll(tags));

    /** When a page was written. */
    public static final Topic<Instant> CREATED =
            page("created", Site::created, (at, into) -> into.put(at.getEpochSecond()));

    /** When a page was last changed. */
    public static final Topic<Instant> MODIFIED =
            page("modified", Site::modified, (at, into) -> into.put(at.getEpochSecond()));

    /** The last change to a page's file. */
    public static final Topic<Revision> REVISION = page(
            "revision", Site::revision, (last, into) -> into.put(last.created().getEpochSecond())
                    .put(last.modified().getEpochSecond())
                    .put(last.author())
                    .put(last.subject())
                    .put(last.commit()));

    /** The pages that link to a page. */
    public static final Topic<List<PageName>> BACKLINKS =
            page("backlinks", Site::backlinks, (names, into) -> into.putNames(names), Delta::linked);

    /** A page's source file, or the empty string for one that has none. */
    public static final Topic<String> SOURCE = page(
            "source",
            (site, name) -> {
                Page page = site.page(name);
                return page == null || page.generated() ? "" : page.source();
            },
            (path, into) -> into.put(path));

    /** The pages and folders right below a folder ({@code ""} is the root), with the titles to show. */
    public static final Topic<List<Site.Entry>> FOLDER = topic(
            "folder",
            (site, args) -> site.folder(args.get(0)),
            (entries, into) -> entries.forEach(
                    entry -> into.put(entry.path()).put(entry.title()).put(entry.page())),
            delta -> Reach.allIf(delta.any(Delta.Aspect.NAMES, Delta.Aspect.FIELDS)));

    /** A page's text. */
    public static final Topic<Optional<Text>> TEXT = page(
            "text",
            (site, name) -> Optional.ofNullable(site.text(name)),
            (text, into) -> putOptional(text.map(Text::id), into));

    /** A file's bytes. Argument: its path below the content folder. */
    public static final Topic<Optional<Blob>> FILE = topic(
            "file",
            (site, args) -> Optional.ofNullable(site.file(args.get(0))),
            (file, into) -> putOptional(file.map(Blob::id), into),
            delta -> Reach.allIf(delta.any(Delta.Aspect.NAMES, Delta.Aspect.FILES)));

    /** The latest changes, newest first. Argument: how many. */
    public static final Topic<List<Change>> CHANGES = topic(
            "changes",
            (site, args) ->
                    site.changes().stream().limit(Integer.parseInt(args.get(0))).toList(),
            (changes, into) -> changes.forEach(change -> into.put(change.commit())),
            delta -> Reach.allIf(delta.any(Delta.Aspect.HISTORY)));

    /** The stored comments on a page, oldest first. */
    public static final Topic<List<PageName>> COMMENTS = page(
            "comments",
            Site::comments,
            (names, into) -> into.putNames(names),
            delta -> Reach.allIf(delta.any(Delta.Aspect.NAMES, Delta.Aspect.FIELDS, Delta.Aspect.CREATED)));

    /** What the checks found in a page's file. */
    public static final Topic<Findings.InFile> FINDINGS = page(
            "findings",
            (site, name) -> {
                Page page = site.page(name);
                Findings findings = site.part(Findings.class);
                return page == null
                        ? new Findings.InFile(List.of(), List.of())
                        : new Findings.InFile(findings.in(page.source()), findings.acceptedIn(page.source()));
            },
            (found, into) -> {
                found.open().forEach(problem -> into.put(problem.toString()));
                found.accepted()
                        .forEach(one -> into.put(one.problem().toString()).put(one.reason()));
            },
            Delta::judged);

    /** The configuration; with another one, everything is made anew. */
    public static final Topic<Settings> SETTINGS = topic(
            "settings",
            (site, args) -> site.settings(),
            (settings, into) -> into.put(settings.id()),
            delta -> Reach.NONE);

    /** The topics of this room, for the build's table of topics. */
    public static final List<Topic<?>> ALL = List.of(
            LINKS, RESOLVE, EXISTS, TITLE, META, TAGS, CREATED, MODIFIED, REVISION, BACKLINKS, SOURCE, FOLDER, TEXT,
            FILE, CHANGES, COMMENTS, FINDINGS, SETTINGS);

    private Topics() {}

    /** A question about one page, answered from what that page says. */
    private static <A> Topic<A> page(String name, BiFunction<Site, PageName, A> answer, BiConsumer<A, Digest> digest) {
        return page(name, answer, digest, Delta::pages);
    }

    private static <A> Topic<A> page(
            String name,
            BiFunction<Site, PageName, A> answer,
            BiConsumer<A, Digest> digest,
            Function<Delta, Reach> reach) {
        return topic(name, (site, args) -> answer.apply(site, new PageName(args.get(0))), digest, reach);
    }

    private static <A> Topic<A> topic(
            String name,
            BiFunction<Site, List<String>, A> answer,
            BiConsumer<A, Digest> digest,
            Function<Delta, Reach> reach) {
        return new Topic<>() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public A answer(Site site, List<String> args) {
                return answer.apply(site, args);
            }

            @Override
            public Reach reach(Delta delta) {
                return reach.apply(delta);
            }

            @Override
            public void digest(A given, Digest into) {
                digest.accept(given, into);
            }
        };
    }

    private static void putResolution(Resolution found, Digest into) {
        PageName name = found.name();
        into.put(found.kind().name()).put(name == null ? "" : name.path()).put(found.tooltip());
    }

    private static void putOptional(Optional<String> text, Digest into) {
        into.put(text.isPresent()).put(text.orElse(""));
    }
}
