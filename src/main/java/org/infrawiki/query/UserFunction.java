package org.infrawiki.query;

import com.google.auto.service.AutoService;

/** {@code user(GLOB)}. */
@AutoService(SpecFunction.class)
public final class UserFunction implements SpecFunction {
    @Override
    public String name() {
        return "user";
    }

    @Override
    public FunctionDoc doc() {
        return new FunctionDoc(
                "Always an error: it asks who is editing, which only ikiwiki's CGI knows.", "GLOB", "user(joe)");
    }

    @Override
    public Bound bind(String arg, Scope scope) {
        return SpecError.argument(
                "user() asks who is editing, which a wiki of files never knows", "take it out of the pagespec");
    }

    @Override
    public boolean relative(String arg) {
        return false;
    }
}
