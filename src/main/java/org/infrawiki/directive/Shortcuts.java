package org.infrawiki.directive;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Optional;
import org.infrawiki.model.Delta;
import org.infrawiki.model.Digest;
import org.infrawiki.model.Lookup;
import org.infrawiki.model.Reach;
import org.infrawiki.model.Site;
import org.infrawiki.model.Topic;

/**
 * The question "what does this shortcut mean?", so that a page is made anew only when a shortcut it uses has changed.
 * Argument: the name.
 */
@AutoService(Topic.class)
@SuppressWarnings("rawtypes") // the service is found without its type argument
public final class Shortcuts implements Topic<Optional<Shortcut>> {
    static Optional<Shortcut> ask(Lookup lookup, String name) {
        return lookup.ask(new Shortcuts(), List.of(name));
    }

    @Override
    public String name() {
        return "shortcut";
    }

    @Override
    public Optional<Shortcut> answer(Site site, List<String> args) {
        return Optional.ofNullable(
                site.derived(Shortcut.All.class, Shortcut.All::of).byName().get(args.get(0)));
    }

    @Override
    public Reach reach(Delta delta) {
        return Reach.allIf(delta.any(Delta.Aspect.NAMES, Delta.Aspect.TEXT));
    }

    @Override
    public void digest(Optional<Shortcut> answer, Digest into) {
        into.put(answer.map(Shortcut::url).orElse(""))
                .put(answer.map(Shortcut::description).orElse(""));
    }
}
