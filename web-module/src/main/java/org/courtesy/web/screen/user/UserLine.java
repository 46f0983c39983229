package org.courtesy.web.screen.user;

import org.courtesy.security.User;

/**
 * A user in the list.
 *
 * @param style style class of the mark
 * @param state in words
 */
public record UserLine(String name, String roles, String state, String style) {

    static UserLine of(User user, UserWords tell) {
        return new UserLine(user.name(), tell.rolesInOne(user), tell.state(user), tell.style(user));
    }
}
