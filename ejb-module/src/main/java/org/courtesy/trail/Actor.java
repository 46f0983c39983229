package org.courtesy.trail;

import java.util.Set;

/**
 * Who does something, where the container does not know them yet: at the door.
 *
 * @param name of a user or key
 */
public record Actor(String name, Set<String> roles) {

    /** Somebody who has proved nothing; what they call themselves may be anything, even a password in the wrong place. */
    public static final Actor UNKNOWN = new Actor("unknown", Set.of());

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** Somebody known who has not proved it yet. */
    public static Actor named(String name) {
        return new Actor(name, Set.of());
    }
}
