package org.courtesy.security;

import java.util.Set;

/**
 * Somebody who has proved who they are.
 *
 * @param name login name, or name of the key
 * @param roles the caller's {@link Roles}
 * @param scopes the parts of the interface that are open to a key, empty: all that its role may
 * @param requestsPerMinute how often a key may call, null: as often as the operator lets everybody
 */
public record Caller(String name, Set<String> roles, Set<Scope> scopes, Integer requestsPerMinute) {

    public Caller {
        roles = Set.copyOf(roles);
        scopes = Set.copyOf(scopes);
    }

    /** A caller whom nothing limits but their roles. */
    public Caller(String name, Set<String> roles) {
        this(name, roles, Set.of(), null);
    }

    /** Whether they may read the figures of the server and do nothing else. */
    boolean onlyWatches() {
        return scopes.equals(Set.of(new Scope(Scope.METRICS, false)));
    }

    /** Whether the scopes let them read or change something at a place of the interface. */
    public boolean mayUse(String place, boolean change) {
        return scopes.isEmpty() || scopes.stream().anyMatch(scope -> scope.permits(place, change));
    }
}
