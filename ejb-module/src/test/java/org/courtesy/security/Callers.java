package org.courtesy.security;

import jakarta.security.enterprise.SecurityContext;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.function.Supplier;

/** Somebody who calls. */
public final class Callers {

    private Callers() {}

    /** Whoever it is at the moment, with no role in particular. */
    public static CurrentCaller whoever(Supplier<String> name) {
        return with(name, Set.of());
    }

    /** With no role in particular. */
    public static CurrentCaller named(String name) {
        return with(() -> name, Set.of());
    }

    /** A user named like a role. */
    public static CurrentCaller as(String role) {
        return with(role::toLowerCase, Set.of(role));
    }

    /** A user with roles. */
    public static CurrentCaller with(String name, String... roles) {
        return with(() -> name, Set.of(roles));
    }

    private static CurrentCaller with(Supplier<String> name, Set<String> roles) {
        SecurityContext security = (SecurityContext) Proxy.newProxyInstance(
                SecurityContext.class.getClassLoader(),
                new Class<?>[] {SecurityContext.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("isCallerInRole")) {
                        return roles.contains(arguments[0]);
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
        return new CurrentCaller(name::get, security);
    }
}
