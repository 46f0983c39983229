package org.courtesy.security;

/**
 * A password that was just made for somebody.
 *
 * @param password told this once and stored nowhere; it has to be replaced when it is first used
 */
public record FirstPassword(User user, String password) {

    /** Without the password, which no log should have. */
    @Override
    public String toString() {
        return "FirstPassword[" + user.name() + "]";
    }
}
