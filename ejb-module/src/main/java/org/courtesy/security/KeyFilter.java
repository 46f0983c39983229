package org.courtesy.security;

/**
 * Which keys are looked for.
 *
 * @param name part of the name, in whatever case; null or blank: any
 * @param state null: any
 */
public record KeyFilter(String name, KeyState state) {

    /** All keys. */
    public static final KeyFilter ALL = new KeyFilter(null, null);
}
