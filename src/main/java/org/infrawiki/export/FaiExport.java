package org.infrawiki.export;

import com.google.auto.service.AutoService;
import java.util.List;
import org.infrawiki.inventory.Host;
import org.infrawiki.inventory.schema.Placed;
import org.infrawiki.model.Lookup;

/**
 * The classes of each host as a script for FAI's folder {@code class} (fai-guide, "The class concept"): it prints those
 * of the host whose name is in {@code HOSTNAME}.
 */
@AutoService(Export.class)
public final class FaiExport implements Export {
    @Override
    public String name() {
        return "fai";
    }

    @Override
    public String summary() {
        return "The FAI classes of each host, as a script for FAI's folder class.";
    }

    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public Exported write(Lookup lookup, Wanted wanted) {
        StringBuilder out = new StringBuilder("#!/bin/sh\n")
                .append("# Made by infrawiki from the pages of the wiki. Do not edit.\n")
                .append("case ${HOSTNAME%%.*} in\n");
        for (Host host : new Stock(lookup, wanted).hosts()) {
            List<String> classes = host.classes().stream().map(Placed::value).toList();
            if (!classes.isEmpty()) {
                out.append("    ")
                        .append(host.name().value())
                        .append(") echo ")
                        .append(String.join(" ", classes))
                        .append(" ;;\n");
            }
        }
        return Exported.file("50-hosts", out.append("esac\n").toString());
    }
}
