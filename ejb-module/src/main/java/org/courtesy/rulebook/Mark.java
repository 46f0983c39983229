package org.courtesy.rulebook;

import java.time.OffsetDateTime;

/**
 * Who did something, when, and in what words.
 *
 * @param by name of the user or key; {@value Mark#PRODUCT} for the product itself
 * @param words the comment or reason that was given, null where none was
 */
public record Mark(String by, OffsetDateTime at, String words) {

    /** The name under which the product acts by itself. */
    public static final String PRODUCT = "courtesy";
}
