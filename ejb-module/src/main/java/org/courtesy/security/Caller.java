package org.courtesy.security;

import java.util.Set;

/**
 * Somebody who has proved who they are.
 *
 * @param name login name, or name of the key
 * @param roles the caller's {@link Roles}
 */
public record Caller(String name, Set<String> roles) {

    public Caller {
        roles = Set.copyOf(roles);
    }
}
