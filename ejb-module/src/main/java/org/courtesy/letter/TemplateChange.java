package org.courtesy.letter;

import java.time.OffsetDateTime;

/**
 * One step in the life of a template.
 *
 * @param number of the version of its text
 * @param reason why, where one was given
 * @param content what it said from then on
 */
public record TemplateChange(
        OffsetDateTime at, String by, Act act, int number, String reason, TemplateContent content) {

    /** What was done. */
    public enum Act {
        CREATED,
        CHANGED,
        RELEASED,
        WITHDRAWN
    }
}
