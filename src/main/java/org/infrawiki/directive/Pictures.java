package org.infrawiki.directive;

import com.google.auto.service.AutoService;
import java.util.List;
import org.infrawiki.model.Blob;
import org.infrawiki.model.Delta;
import org.infrawiki.model.Digest;
import org.infrawiki.model.Lookup;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Reach;
import org.infrawiki.model.Site;
import org.infrawiki.model.Topic;
import org.jspecify.annotations.Nullable;

/**
 * The question "how does this picture look in that size?". Arguments: the file, the size, which of several pictures in
 * the file. A picture is read and scaled when somebody looks at the answer, once a build for all pages that show it.
 */
@AutoService(Topic.class)
@SuppressWarnings("rawtypes") // the service is found without its type argument
public final class Pictures implements Topic<Pictures.Picture> {
    /** An answer that is worked out when it is needed. */
    public static final class Picture {
        private final @Nullable Blob file;
        private final List<String> args;
        private @Nullable Scaled scaled;

        private Picture(@Nullable Blob file, List<String> args) {
            this.file = file;
            this.args = args;
        }

        synchronized Scaled scaled() {
            Scaled made = scaled;
            if (made == null) {
                Scaled.Size size = Scaled.Size.parse(args.get(1));
                made = file == null || size == null
                        ? new Scaled(0, 0, null, "")
                        : Scaled.of(file.bytes().get(), size, Integer.parseInt(args.get(2)));
                scaled = made;
            }
            return made;
        }
    }

    static Scaled ask(Lookup lookup, PageName file, String size, int number) {
        return lookup.ask(new Pictures(), List.of(file.path(), size, Integer.toString(number)))
                .scaled();
    }

    @Override
    public String name() {
        return "picture";
    }

    @Override
    public Picture answer(Site site, List<String> args) {
        return new Picture(site.file(args.get(0)), args);
    }

    @Override
    public Reach reach(Delta delta) {
        return Reach.allIf(delta.any(Delta.Aspect.NAMES, Delta.Aspect.FILES));
    }

    @Override
    public void digest(Picture answer, Digest into) {
        into.put(answer.file == null ? "" : answer.file.id());
    }
}
