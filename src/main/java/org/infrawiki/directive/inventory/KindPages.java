package org.infrawiki.directive.inventory;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Map;
import org.infrawiki.inventory.Kind;
import org.infrawiki.inventory.Kinds;
import org.infrawiki.model.Generator;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Services;
import org.infrawiki.model.Site;

/**
 * A page of the manual for each kind of page: what it describes, and every field with its form. Only a wiki that has the
 * manual (a page {@code manual/inventory}) gets them.
 */
@AutoService(Generator.class)
public final class KindPages implements Generator {
    private static final PageName MANUAL = new PageName("manual/inventory");
    private static final PageName FOLDER = new PageName("manual/kinds");

    @Override
    public String name() {
        return "kinds";
    }

    @Override
    public List<Made> pages(Site written) {
        return written.page(MANUAL) == null
                ? List.of()
                : new Kinds(Services.all(Kind.class))
                        .all().stream().map(KindPages::page).toList();
    }

    private static Made page(Kind kind) {
        String common = kind.schema().fields().isEmpty()
                ? ""
                : "\nIt may also have the [[fields of every page|/" + FOLDER.child("page") + "]].\n";
        return new Made(
                FOLDER.child(kind.name()),
                Map.of("title", "Fields: " + kind.name(), "description", kind.doc()),
                kind.doc() + "\n\n[[!fields " + kind.name() + "]]\n" + common + "\n`infrawiki new " + kind.name()
                        + " NAME` begins a page with all of them as comments. See [[the inventory|/" + MANUAL
                        + "]].\n");
    }
}
