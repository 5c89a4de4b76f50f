package org.infrawiki.inventory;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.infrawiki.inventory.net.Outcome;
import org.infrawiki.inventory.schema.Field;
import org.infrawiki.inventory.schema.Fields;
import org.infrawiki.inventory.schema.Form;
import org.infrawiki.inventory.schema.Forms;
import org.infrawiki.inventory.schema.Pair;
import org.infrawiki.inventory.schema.Placed;
import org.infrawiki.inventory.schema.Ref;
import org.infrawiki.inventory.schema.Schema;
import org.infrawiki.model.Page;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Value;
import org.infrawiki.model.Where;

/** The fields that every page may have. The fields of {@code [[!meta]]} are among them: two spellings, one meaning. */
public final class CommonFields {
    private static final Form<String> LINE = Forms.line();
    private static final Form<String> PATH = path("the former name of a page such as hosts/forge");
    private static final Form<String> TAG = path("a tag such as mail");

    static final Field<String> KIND = Field.of(
                    "kind", LINE, "What the page describes; it decides which further fields it has", "host")
            .otherwise("page");
    public static final Field<String> TITLE =
            Field.of("title", LINE, "The heading of the page", "Mail").otherwise("the last part of its name");
    public static final Field<String> DESCRIPTION = Field.of(
            "description",
            Forms.prose(),
            "One sentence for lists, feeds, search and link tooltips",
            "Mail for example.org");
    public static final Field<List<Placed<String>>> TAGS =
            Field.of("tags", Forms.list(TAG), "Tags; each has a page and a feed", "[mail, debian]");
    public static final Field<Instant> DATE = Field.of(
                    "date", Forms.moment(), "When it was written; orders posts and feeds", "2026-10-01")
            .otherwise("its first commit");
    public static final Field<Instant> UPDATED = Field.of(
                    "updated", Forms.moment(), "When it was last changed", "2026-11-02")
            .otherwise("its last commit");
    public static final Field<String> AUTHOR =
            Field.of("author", Forms.prose(), "Who wrote it", "Robin").otherwise("from the configuration");
    public static final Field<String> LICENSE = Field.of(
                    "license", Forms.prose(), "Under which licence; links are allowed", "CC BY-SA 4.0")
            .otherwise("from the configuration");
    public static final Field<String> COPYRIGHT = Field.of(
                    "copyright", Forms.prose(), "Whose it is; links are allowed", "2026 Robin")
            .otherwise("from the configuration");
    public static final Field<List<Placed<String>>> ALIASES = Field.of(
            "aliases",
            Forms.list(PATH),
            "Former names of the page: they lead here, and links to them still work",
            "[hosts/forge]");
    public static final Field<Boolean> DRAFT = Field.of(
                    "draft", Forms.yesNo(), "Left out of the site; the preview shows it, marked", "yes")
            .otherwise("no");
    public static final Field<Ref> OWNER =
            Field.of("owner", Forms.pageOrText(), "Who looks after it: a page or a name", "Robin");
    public static final Field<String> WHY = Field.of(
            "why",
            Forms.prose(),
            "The reason for the thing, in markdown, shown first; a section 'Why' counts as well",
            "One machine with many disks is cheaper to feed than disks in every machine.");
    public static final Field<LocalDate> REVIEWED =
            Field.of("reviewed", Forms.date(), "When somebody last read it and found it right", "2026-08-30");
    public static final Field<Duration> REVIEW_EVERY =
            Field.of("review_every", Forms.days(), "How often that should happen", "180d");
    public static final Field<List<Pair<String, String>>> ACCEPT = Field.of(
            "accept",
            Forms.pairs(
                    Forms.text("the code of a check such as no-backup", Outcome::of),
                    Forms.text("the reason, text on one line", Outcome::of)),
            "Warnings that are accepted here, by code, each with the reason",
            "{no-backup: \"nothing on it is ours\"}");

    /** What {@code [[!meta]]} knows beside the above. */
    private static final Schema META = Schema.of(
            Field.of("authorurl", LINE, "Where the author's name links to", "https://www.example.org/robin"),
            Field.of("keywords", LINE, "Keywords for search engines", "dns, mail"),
            Field.of("permalink", LINE, "The address feeds give for the page", "https://www.example.org/posts/1/"),
            Field.of("redir", LINE, "The page or address to go on to at once", "services/mail"),
            Field.of("robots", LINE, "What search engines may do", "noindex"),
            Field.of("stylesheet", LINE, "A further style sheet", "wide.css"),
            Field.of("guid", LINE, "The page's id in feeds, kept when it moves", "urn:example:1"),
            Field.of("sortas", LINE, "The text by which lists sort the page", "mail 2"),
            Field.of("toc", LINE, "Whether the page has a table of contents, and how deep", "yes"));

    /** All of them, in the order of the manual. */
    public static final Schema SCHEMA = Schema.of(
                    KIND,
                    TITLE,
                    DESCRIPTION,
                    TAGS,
                    DATE,
                    UPDATED,
                    AUTHOR,
                    LICENSE,
                    COPYRIGHT,
                    ALIASES,
                    DRAFT,
                    OWNER,
                    WHY,
                    REVIEWED,
                    REVIEW_EVERY,
                    ACCEPT)
            .then(META);

    private CommonFields() {}

    /** A path that leads to no page outside the wiki. */
    private static Form<String> path(String expects) {
        return Forms.text(
                expects, text -> PageName.climbs(text) ? Outcome.fault("leads out of the wiki") : Outcome.of(text));
    }

    static Common read(Page page, Fields fields) {
        Value.Entry kind = page.matter().entries().get(KIND.name());
        return new Common(
                page.name(),
                page.kind(),
                fields.get(TITLE).orElseGet(page::title),
                kind == null ? Where.file(page.source()) : kind.where(),
                fields.get(OWNER),
                fields.placed(WHY),
                fields.placed(REVIEWED),
                fields.placed(REVIEW_EVERY),
                page.aliases(),
                fields.get(ACCEPT).orElse(List.of()),
                fields.extra());
    }
}
