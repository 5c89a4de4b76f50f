package org.infrawiki.render;

import com.google.auto.service.AutoService;
import java.util.List;
import org.infrawiki.model.Delta;
import org.infrawiki.model.Digest;
import org.infrawiki.model.Lookup;
import org.infrawiki.model.Page;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Reach;
import org.infrawiki.model.Site;
import org.infrawiki.model.Topic;

/**
 * The question "what stands right below this folder?", as the site tree shows it. All pages of a folder share it. A
 * folder with more than {@value #MOST} entries shows only those that have entries of their own, so that a new page in a
 * big folder changes no other page. Argument: the folder.
 */
@AutoService(Topic.class)
@SuppressWarnings("rawtypes") // the service is found without its type argument
public final class Branch implements Topic<Branch.Answer> {
    /** A longer list helps nobody, and each of its pages would be made again with every new one. */
    static final int MOST = 200;

    private static final Topic<Answer> TOPIC = new Branch();

    /**
     * A folder's part of the tree.
     *
     * @param title what to call the folder
     * @param page whether the folder has a page
     * @param entries what stands below it, by path
     * @param cut whether there are more
     */
    public record Answer(String title, boolean page, List<Site.Entry> entries, boolean cut) {}

    static Answer ask(Lookup lookup, String folder) {
        return lookup.ask(TOPIC, List.of(folder));
    }

    @Override
    public String name() {
        return "branch";
    }

    @Override
    public Answer answer(Site site, List<String> args) {
        PageName name = new PageName(args.get(0));
        Page page = site.page(name);
        List<Site.Entry> entries = site.folder(name.path());
        List<Site.Entry> shown = shown(site, entries);
        return new Answer(site.title(name), page != null, shown, shown.size() < entries.size());
    }

    /** The entries, or those that are folders where there are too many. */
    static List<Site.Entry> shown(Site site, List<Site.Entry> entries) {
        if (entries.size() <= MOST) {
            return entries;
        }
        List<Site.Entry> folders = entries.stream()
                .filter(entry -> !site.folder(entry.path()).isEmpty())
                .toList();
        return folders.size() <= MOST ? folders : List.of();
    }

    @Override
    public Reach reach(Delta delta) {
        return Reach.allIf(delta.any(Delta.Aspect.NAMES, Delta.Aspect.FIELDS));
    }

    @Override
    public void digest(Answer answer, Digest into) {
        into.put(answer.title()).put(answer.page()).put(answer.cut());
        digest(answer.entries(), into);
    }

    static void digest(List<Site.Entry> entries, Digest into) {
        into.put(entries.size());
        entries.forEach(entry -> into.put(entry.path()).put(entry.title()).put(entry.page()));
    }
}
