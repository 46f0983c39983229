package org.courtesy.security;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * Somebody who may sign in, with a password or at an identity provider.
 *
 * @param name login name; stands in the records as who did something
 * @param roles of {@link Roles}, in their order
 * @param firstPasswordUntil until when the first password opens the door, null: the password is the user's own
 * @param secondFactorSince null: there is none
 * @param secondFactorDemanded whether one of the roles demands a second factor
 * @param signedInAt when they last signed in on the screens, null: never
 * @param external whether they sign in at an identity provider, which says what roles they have
 */
public record User(
        String name,
        List<String> roles,
        UserState state,
        OffsetDateTime firstPasswordUntil,
        OffsetDateTime secondFactorSince,
        boolean secondFactorDemanded,
        OffsetDateTime signedInAt,
        OffsetDateTime changedAt,
        boolean external) {

    public User {
        roles = List.copyOf(roles);
    }
}
