package org.infrawiki.query;

import com.google.auto.service.AutoService;

/** {@code ip(GLOB)}. */
@AutoService(SpecFunction.class)
public final class IpFunction implements SpecFunction {
    @Override
    public String name() {
        return "ip";
    }

    @Override
    public FunctionDoc doc() {
        return new FunctionDoc(
                "Always an error: it asks from where somebody is editing, which only ikiwiki's CGI knows.",
                "GLOB",
                "ip(127.0.0.1)");
    }

    @Override
    public Bound bind(String arg, Scope scope) {
        return SpecError.argument(
                "ip() asks from where somebody is editing, which a wiki of files never knows",
                "take it out of the pagespec");
    }

    @Override
    public boolean relative(String arg) {
        return false;
    }
}
