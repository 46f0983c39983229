package org.courtesy.security;

import java.util.Set;

/**
 * A user as far as signing in is concerned.
 *
 * @param name login name
 * @param roles the user's {@link Roles}
 * @param secondFactor whether a code is asked for besides the password
 * @param passwordOwed whether the password is a first one, which has to be replaced before anything else
 * @param secondFactorOwed whether a role demands a second factor and there is none yet
 * @param external whether they sign in at an identity provider, and have neither password nor second factor here
 */
public record Account(
        String name,
        Set<String> roles,
        boolean secondFactor,
        boolean passwordOwed,
        boolean secondFactorOwed,
        boolean external) {

    public Account {
        roles = Set.copyOf(roles);
    }

    /** Whether a password alone says enough, as it must where nobody can be asked for more. */
    public boolean passwordSuffices() {
        return !external && !secondFactor && !passwordOwed && !secondFactorOwed;
    }

    /** Who calls, once everything is proved. */
    public Caller toCaller() {
        return new Caller(name, roles);
    }
}
