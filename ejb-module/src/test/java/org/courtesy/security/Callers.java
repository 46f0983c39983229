package org.courtesy.security;

/** Somebody who calls. */
public final class Callers {

    private Callers() {}

    public static CurrentCaller named(String name) {
        return new CurrentCaller(() -> name);
    }
}
