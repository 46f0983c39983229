package org.courtesy.security;

import java.util.function.Supplier;

/** Somebody who calls. */
public final class Callers {

    private Callers() {}

    /** Whoever it is at the moment. */
    public static CurrentCaller whoever(Supplier<String> name) {
        return new CurrentCaller(name::get);
    }

    public static CurrentCaller named(String name) {
        return new CurrentCaller(() -> name);
    }
}
