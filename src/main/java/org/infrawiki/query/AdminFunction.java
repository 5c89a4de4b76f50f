package org.infrawiki.query;

import com.google.auto.service.AutoService;

/** {@code admin()}. */
@AutoService(SpecFunction.class)
public final class AdminFunction implements SpecFunction {
    @Override
    public String name() {
        return "admin";
    }

    @Override
    public FunctionDoc doc() {
        return new FunctionDoc(
                "Always an error: it asks whether an administrator is editing, which only ikiwiki's CGI knows.",
                "",
                "admin()");
    }

    @Override
    public Bound bind(String arg, Scope scope) {
        return SpecError.argument(
                "admin() asks whether an administrator is editing, which a wiki of files never knows",
                "take it out of the pagespec");
    }

    @Override
    public boolean relative(String arg) {
        return false;
    }
}
