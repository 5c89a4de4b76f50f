package org.infrawiki.runbook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.infrawiki.inventory.Loss;
import org.infrawiki.model.PageName;
import org.infrawiki.render.template.MarkdownText;

/** Who notices that something is down, and whom to tell; as markdown. */
final class Impact {
    private final Known known;
    private final PageName subject;
    private final List<Loss> losses;

    Impact(Known known, PageName subject) {
        this.known = known;
        this.subject = subject;
        this.losses = known.around(subject).losses();
    }

    List<PageName> lost(Loss.State state) {
        return losses.stream()
                .filter(loss -> loss.state() == state)
                .map(Loss::page)
                .toList();
    }

    /** What fails and what gets worse, each with what stands between. */
    String affected() {
        StringBuilder out = new StringBuilder();
        list("Down with it:", Loss.State.DOWN, out);
        list("Still working, but worse:", Loss.State.DEGRADED, out);
        return out.isEmpty()
                ? "Nothing that is described here depends on " + known.link(subject) + "."
                : out.toString().strip();
    }

    private void list(String heading, Loss.State state, StringBuilder out) {
        List<Loss> some = losses.stream().filter(loss -> loss.state() == state).toList();
        if (some.isEmpty()) {
            return;
        }
        out.append(heading).append("\n\n");
        for (Loss loss : some) {
            out.append("- ").append(known.link(loss.page()));
            List<String> names =
                    known.lookup().ask(NoticeTopic.TOPIC, loss.page()).names();
            if (!names.isEmpty()) {
                out.append(", ")
                        .append(String.join(
                                ", ", names.stream().map(MarkdownText::code).toList()));
            }
            List<String> between = loss.path().subList(1, loss.path().size() - 1).stream()
                    .map(page -> MarkdownText.escaped(page.shown()))
                    .toList();
            out.append(between.isEmpty() ? " (directly)" : " (by way of " + String.join(" → ", between) + ")");
            out.append('\n');
        }
        out.append('\n');
    }

    /** The owners of what is down, each with what is theirs. */
    String tell() {
        Set<PageName> down = new LinkedHashSet<>(List.of(subject));
        down.addAll(lost(Loss.State.DOWN));
        Map<String, List<String>> owned = new TreeMap<>();
        for (PageName page : down) {
            String owner = known.lookup().ask(NoticeTopic.TOPIC, page).owner();
            if (!owner.isEmpty()) {
                owned.computeIfAbsent(owner, key -> new ArrayList<>()).add(MarkdownText.escaped(page.shown()));
            }
        }
        if (owned.isEmpty()) {
            return ThingValues.gap("Nobody is named to be told: add `owner` to " + known.link(subject) + ".");
        }
        List<String> people = new ArrayList<>();
        owned.forEach((owner, pages) -> people.add(owner + " (" + String.join(", ", pages) + ")"));
        String last = people.remove(people.size() - 1);
        return "Tell " + (people.isEmpty() ? "" : String.join(", ", people) + ", and ") + last + ".";
    }
}
