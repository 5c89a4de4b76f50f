package org.infrawiki.directive;

import com.google.auto.service.AutoService;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Resolution;
import org.infrawiki.model.Topics;
import org.infrawiki.render.Context;
import org.infrawiki.render.FramePart;

/** The page {@code sidebar}, found as a link from the page finds it, so that a folder can have one of its own. */
@AutoService(FramePart.class)
public final class SidebarPart implements FramePart {
    static final String SLOT = "sidebar";

    @Override
    public String name() {
        return "sidebar";
    }

    @Override
    public void add(Context context) {
        if (context.extras().slot(SLOT) != null) {
            return;
        }
        Resolution found = context.lookup().resolve(context.page(), SLOT);
        PageName name = found.name();
        // A page that the program made, such as the manual's of this directive, is nobody's side bar.
        if (name != null
                && found.kind() == Resolution.Kind.PAGE
                && !context.lookup().ask(Topics.SOURCE, name).isEmpty()) {
            context.extras().slot(SLOT, context.body(name));
        }
    }
}
