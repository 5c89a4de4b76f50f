package org.infrawiki.runbook;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.infrawiki.inventory.Inventory;
import org.infrawiki.inventory.Runbook;
import org.infrawiki.inventory.Thing;
import org.infrawiki.model.Digest;
import org.infrawiki.model.Lookup;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Site;
import org.infrawiki.model.Topic;
import org.infrawiki.render.Context;
import org.infrawiki.render.Escape;
import org.infrawiki.render.Extras;

/** Every runbook of a wiki, written and generated, one below the other. */
final class AllRunbooks {
    private static final Pattern HEADING = Pattern.compile("<(/?)h([1-5])\\b");
    private static final Pattern ID = Pattern.compile(" (id|for)=\"|(href)=\"#");

    private AllRunbooks() {}

    static String html(Context context) {
        Lookup lookup = context.lookup();
        StringBuilder out = new StringBuilder();
        List<String> sources = new ArrayList<>();
        lookup.ask(PowerTopic.TOPIC, List.of()).order().forEach(page -> sources.add(page.path()));
        LatestTopic.Commit latest = lookup.ask(LatestTopic.TOPIC, sources);
        String url = lookup.settings().url();
        if (!latest.id().isEmpty() || !url.isEmpty()) {
            out.append("<p>")
                    .append(url.isEmpty() ? "" : "From <span>" + Escape.html(url) + "</span>")
                    .append(
                            latest.id().isEmpty()
                                    ? ""
                                    : ", facts as of commit <code>" + latest.id() + "</code> of " + latest.day())
                    .append(".</p>\n");
        }
        for (PageName page : lookup.ask(Names.TOPIC, List.of())) {
            String title = Escape.html(context.lookup().title(page));
            String html = context.with(new Extras()).body(page);
            String steps = html.contains("<ol class=\"steps\"") ? html : Steps.in(html);
            String id = page.path().replaceFirst("^runbooks/", "").replaceAll("[^A-Za-z0-9-]", "-");
            out.append("<article class=\"runbook\">\n<h2 id=\"")
                    .append(id)
                    .append("\">")
                    .append(title)
                    .append("</h2>\n<section aria-label=\"")
                    .append(title)
                    .append("\">\n")
                    .append(apart(steps, id))
                    .append("</section>\n</article>\n");
        }
        return out.toString();
    }

    /** The text with its headings a level lower and with names of its own. */
    private static String apart(String html, String prefix) {
        String lower = HEADING.matcher(html)
                .replaceAll(found -> "<" + found.group(1) + "h" + (Integer.parseInt(found.group(2)) + 1));
        return ID.matcher(lower)
                .replaceAll(found -> found.group(2) == null
                        ? " " + found.group(1) + "=\"" + prefix + "-"
                        : "href=\"#" + prefix + "-");
    }

    /** Which runbooks there are: those that somebody wrote, then power, then the others by name. No arguments. */
    @AutoService(Topic.class)
    @SuppressWarnings("rawtypes") // the service is found without its type argument
    public static final class Names implements Fielded<List<PageName>> {
        static final Names TOPIC = new Names();

        @Override
        public String name() {
            return "all-runbooks";
        }

        @Override
        public List<PageName> answer(Site site, List<String> args) {
            List<PageName> all = new ArrayList<>();
            site.part(Inventory.class).all(Runbook.class).stream()
                    .map(Thing::page)
                    .forEach(all::add);
            List<PageName> generated =
                    new ArrayList<>(RunbookNames.of(site).all().keySet());
            generated.sort(null);
            generated.add(0, RunbookNames.FOLDER.child(RunbookType.POWER));
            generated.stream()
                    .filter(page -> site.page(page) != null && !all.contains(page))
                    .forEach(all::add);
            return List.copyOf(all);
        }

        @Override
        public void digest(List<PageName> answer, Digest into) {
            into.putNames(answer);
        }
    }
}
