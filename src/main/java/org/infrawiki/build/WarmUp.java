package org.infrawiki.build;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.infrawiki.check.Checks;
import org.infrawiki.inventory.Inventory;
import org.infrawiki.model.Findings;
import org.infrawiki.model.Page;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Settings;
import org.infrawiki.model.Site;
import org.infrawiki.model.Text;
import org.infrawiki.parse.PageParser;
import org.infrawiki.parse.Parsed;
import org.infrawiki.parse.SettingsReader;
import org.infrawiki.render.Directives;
import org.infrawiki.render.PageRenderer;
import org.infrawiki.render.Theme;

/**
 * Makes one page of nothing, so that parser, directives, templates and checks are loaded when the first real page comes.
 * Of the time that a small push takes, most is the JVM's with classes it sees for the first time; a second thread does
 * this while the first reads options and opens the repository.
 */
public final class WarmUp {
    private static final String PAGE = "# One\n\nSome *words* and a [[link]], and\n\n- a list [[!tag of things]]\n";

    private WarmUp() {}

    /** Starts it, and does not wait. */
    public static void begin() {
        Thread thread = new Thread(WarmUp::run, "warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    /** What goes wrong here goes wrong again, and is told, where it matters. */
    private static void run() {
        try {
            Settings settings = SettingsReader.read(new byte[0], "", "", new ArrayList<>());
            Directives directives = Directives.installed();
            PageParser parser = new PageParser(settings.html());
            PageName name = PageName.INDEX;
            Parsed parsed = parser.read(name, "index.md", Bytes.of(PAGE));
            Facts facts = new Facts(name, settings, directives, parser, target -> new Facts.Source("", null));
            Page page = facts.page(parsed, "index.md", "", Page.Origin.SOURCE, Map.of());
            Map<Class<?>, Object> parts = new TreeMap<>((a, b) -> a.getName().compareTo(b.getName()));
            parts.put(Inventory.class, Wiki.inventory(List.of(page)));
            parts.put(LocalDate.class, LocalDate.EPOCH);
            parts.put(Findings.class, Findings.NONE);
            Site site = new Site(
                    settings,
                    List.of(page),
                    Map.of(),
                    Site.History.NONE,
                    any -> new Text("", parsed::body, () -> PAGE),
                    parts);
            new PageRenderer(directives, parser, Theme.load(settings.theme(), Map.of()))
                    .render(name, new Recorder(new Answers(site)));
            Checks.again(site, Findings.NONE, List.of(page), List.of(), List.of());
        } catch (RuntimeException | LinkageError unimportant) {
            // See above.
        }
    }
}
