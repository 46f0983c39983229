package org.courtesy.security;

/**
 * Which users are looked for.
 *
 * @param name part of the name, in whatever case; null or blank: any
 * @param state null: any
 */
public record UserFilter(String name, UserState state) {

    /** All users. */
    public static final UserFilter ALL = new UserFilter(null, null);
}
