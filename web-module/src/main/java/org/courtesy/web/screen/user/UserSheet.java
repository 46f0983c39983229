package org.courtesy.web.screen.user;

import java.util.List;
import org.courtesy.security.User;
import org.courtesy.security.UserState;

/**
 * A user as it is looked at.
 *
 * @param enabled whether the user could be disabled, rather than let in again
 * @param own whether it is the reader, who changes nothing of it here
 * @param factored whether there is a second factor to be taken away
 * @param external whether an identity provider vouches for the user and tells the roles
 */
public record UserSheet(
        String name,
        List<String> roles,
        String state,
        String style,
        String factor,
        String signedIn,
        String changed,
        boolean enabled,
        boolean own,
        boolean factored,
        boolean external) {

    static UserSheet of(User user, boolean own, UserWords tell) {
        return new UserSheet(
                user.name(),
                tell.roles(user),
                tell.state(user),
                tell.style(user),
                tell.factor(user),
                tell.signedIn(user),
                tell.moment(user.changedAt()),
                user.state() != UserState.DISABLED,
                own,
                user.secondFactorSince() != null,
                user.external());
    }
}
