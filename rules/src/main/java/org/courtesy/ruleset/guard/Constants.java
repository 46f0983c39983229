package org.courtesy.ruleset.guard;

import java.util.Arrays;

/** Constants of enumerations, e.g. {@code Purpose.ADVERTISING}; nothing else can be had from an enumeration. */
final class Constants {

    private Constants() {}

    static Class<?> take(Cursor cursor, Class<?> enumeration, String name) throws NotAllowed {
        cursor.take(enumeration.getSimpleName(), ".");
        boolean known = Arrays.stream(enumeration.getEnumConstants())
                .anyMatch(constant -> ((Enum<?>) constant).name().equals(name));
        if (!known) {
            throw cursor.notAllowed("UNKNOWN_CONSTANT", name, enumeration.getSimpleName());
        }
        cursor.take(name);
        return enumeration;
    }
}
