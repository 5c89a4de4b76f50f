package org.infrawiki.directive.inventory;

import static org.infrawiki.render.Doc.param;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Optional;
import org.infrawiki.inventory.Kind;
import org.infrawiki.inventory.KindText;
import org.infrawiki.inventory.Kinds;
import org.infrawiki.model.Call;
import org.infrawiki.model.Nearest;
import org.infrawiki.model.Services;
import org.infrawiki.render.Context;
import org.infrawiki.render.Directive;
import org.infrawiki.render.Doc;
import org.infrawiki.render.Result;

/** {@code [[!fields host]]}: the fields of a kind of page, from the schema that its pages are checked by. */
@AutoService(Directive.class)
public final class FieldsDirective implements Directive {
    @Override
    public String name() {
        return "fields";
    }

    @Override
    public Doc doc() {
        return Doc.of(
                        "Shows the fields that a kind of page may have.",
                        "[[!fields site]]",
                        param("KIND", "kind", "The kind, such as host; page for the fields of every page."))
                .withText("The table is made from what pages are checked by.");
    }

    @Override
    public Result render(Call call, Context context) {
        Kinds kinds = new Kinds(Services.all(Kind.class));
        List<String> names = kinds.all().stream().map(Kind::name).toList();
        String wanted = call.words().isEmpty() ? "" : call.words().get(0);
        Optional<Kind> kind = kinds.kind(wanted);
        return kind.isEmpty()
                ? Result.failure(
                        "there is no kind of page '" + wanted + "'; there are " + String.join(", ", names),
                        Nearest.hint(wanted, names))
                : new Result.Block("<div class=\"fields\">\n"
                        + context.markup(KindText.fields(kind.get()), call.where())
                                .html()
                        + "</div>\n");
    }
}
