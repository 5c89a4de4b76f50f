package org.infrawiki.directive;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.infrawiki.model.Blob;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Resolution;
import org.infrawiki.render.Context;
import org.infrawiki.render.Escape;
import org.infrawiki.render.template.Template;
import org.jspecify.annotations.Nullable;

/** How {@code inline} shows one page. */
abstract class InlineForm {
    static final String[] LINE = {
        Listing.TITLE, Listing.CREATED, "permalink", "author", "authorurl",
    };

    private final Context context;

    InlineForm(Context context) {
        this.context = context;
    }

    /** The fields it shows. */
    String[] fields() {
        return LINE;
    }

    /** The page as HTML. */
    abstract String html(Row row, boolean first, boolean last);

    /** Why the template can't be filled, or null. */
    @Nullable
    String error() {
        return null;
    }

    /** Bare texts. */
    static InlineForm raw(Context context) {
        return new InlineForm(context) {
            @Override
            String[] fields() {
                return new String[] {};
            }

            @Override
            String html(Row row, boolean first, boolean last) {
                return context.body(row.name());
            }
        };
    }

    /** One of the forms that come with the program, or null. */
    static @Nullable InlineForm builtIn(String name, InlineOptions options, Context context) {
        return switch (name) {
            case "inlinepage" -> new InlineFull(options, context);
            case "archivepage" -> new Line(options, context);
            case "titlepage" -> new Title(context);
            case "microblog" -> new Microblog(options, context);
            case "comment" -> new Comment(options, context);
            default -> null;
        };
    }

    /** A template of the wiki. */
    static InlineForm template(Blob file, InlineOptions options, Context context) {
        Template template = Template.tmpl(new String(file.bytes().get(), StandardCharsets.UTF_8).replace("\r\n", "\n"));
        return new Filled(template, options, context);
    }

    /** The address lists lead to. */
    String address(Row row) {
        String permalink = row.get("permalink");
        return permalink.isEmpty() ? Refs.href(row, context) : permalink;
    }

    String heading(Row row) {
        return "<a href=\"" + Escape.html(address(row)) + "\">" + Escape.html(row.title()) + "</a>";
    }

    /** Who wrote it, linked to the author's page; empty where nobody is named. */
    static String author(Row row) {
        String name = Escape.html(row.get("author"));
        String url = row.get("authorurl");
        if (name.isEmpty()) {
            return "";
        }
        return "<span class=\"author\">"
                + (url.matches("(?i)https?://.*") ? "<a href=\"" + Escape.html(url) + "\">" + name + "</a>" : name)
                + "</span>";
    }

    static String posted(Row row, String format) {
        String created = row.get(Listing.CREATED);
        return created.isEmpty() ? "" : TimeFormat.html(row.moment(Listing.CREATED), format);
    }

    String body(Row row) {
        return row.file() ? "" : context.body(row.name());
    }

    /** The tags as links, as typed, sorted. */
    List<String> tags(Row row) {
        if (row.file()) {
            return List.of();
        }
        Context own = context.on(row.name());
        return context.lookup().tags(row.name()).stream()
                .distinct()
                .sorted(Comparator.naturalOrder())
                .map(tag -> tag(tag, row.name(), own))
                .toList();
    }

    private static String tag(String tag, PageName page, Context own) {
        Resolution found = own.lookup().resolve(page, own.lookup().settings().tagTarget(tag));
        String shown = Escape.html(tag);
        return found.found()
                ? "<a href=\"" + Escape.html(own.href(found)) + "\" rel=\"tag\">" + shown + "</a>"
                : "<span class=\"createlink\">" + shown + "</span>";
    }

    /** A field whose value is markup. */
    String markup(Row row, String field) {
        String text = row.get(field).strip().replaceAll("\\s*\n\\s*", " ");
        return text.isEmpty()
                ? ""
                : context.on(row.name())
                        .inlineMarkup(
                                text, org.infrawiki.model.Where.file(row.name().path()));
    }

    /** Title, date and author. */
    private static final class Line extends InlineForm {
        private final String format;

        Line(InlineOptions options, Context context) {
            super(context);
            this.format = options.timeformat();
        }

        @Override
        String html(Row row, boolean first, boolean last) {
            String posted = posted(row, format);
            String author = author(row);
            String below = (posted.isEmpty() ? "" : "Posted " + posted)
                    + (author.isEmpty() ? "" : (posted.isEmpty() ? "By " : " by ") + author);
            return "<div class=\"archivepage\">\n" + heading(row)
                    + (below.isEmpty() ? "" : "<br>\n<span class=\"archivepagedate\">" + below + "</span>")
                    + "\n</div>\n";
        }
    }

    /** The title alone. */
    private static final class Title extends InlineForm {
        Title(Context context) {
            super(context);
        }

        @Override
        String[] fields() {
            return new String[] {Listing.TITLE, "permalink"};
        }

        @Override
        String html(Row row, boolean first, boolean last) {
            return "<p>" + heading(row) + "</p>\n";
        }
    }

    /** A short post: the text, then who and when. */
    private static final class Microblog extends InlineForm {
        private final String format;

        Microblog(InlineOptions options, Context context) {
            super(context);
            this.format = options.timeformat();
        }

        @Override
        String html(Row row, boolean first, boolean last) {
            String author = author(row);
            return "<div class=\"microblog\">\n<div class=\"inlinecontent\">\n" + body(row)
                    + "</div>\n<p class=\"microblog-header\">" + (author.isEmpty() ? "" : author + " ") + "— "
                    + posted(row, format) + "</p>\n</div>\n";
        }
    }

    /** A stored comment. */
    private static final class Comment extends InlineForm {
        private final String format;
        private final Context context;

        Comment(InlineOptions options, Context context) {
            super(context);
            this.format = options.timeformat();
            this.context = context;
        }

        @Override
        String html(Row row, boolean first, boolean last) {
            return Comments.html(row, format, context);
        }
    }

    /** A template of the wiki. */
    private static final class Filled extends InlineForm {
        private final Template template;
        private final String format;
        private final Context context;
        private @Nullable String error;

        Filled(Template template, InlineOptions options, Context context) {
            super(context);
            this.template = template;
            this.format = options.timeformat();
            this.context = context;
        }

        @Override
        String[] fields() {
            return Stream.concat(
                            Stream.of(LINE),
                            Stream.of("license", "copyright", "enclosure", "description", Listing.MODIFIED))
                    .toArray(String[]::new);
        }

        @Override
        String html(Row row, boolean first, boolean last) {
            Template.Filled filled = template.fill(new InlineValues(row, this, context, format, first, last));
            error = filled.error();
            return filled.text();
        }

        @Override
        @Nullable
        String error() {
            return error;
        }
    }
}
