package org.courtesy.selfservice;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Purpose;

/**
 * Something that a customer did on the page behind their link.
 *
 * @param at when
 * @param link id of the link
 * @param purpose of a consent, else null
 * @param channel of a consent, an objection (null: every channel) or a wish (null: none)
 * @param firstDay of a pause, null: from the beginning
 * @param lastDay of a pause, null: until further notice
 * @param most pieces of advertising in 30 days that are wanted, null: no wish
 */
public record CustomerAct(
        OffsetDateTime at,
        String link,
        Kind kind,
        Purpose purpose,
        ContactChannel channel,
        LocalDate firstDay,
        LocalDate lastDay,
        Integer most) {

    /** What it was. */
    public enum Kind {
        /** A consent was withdrawn. */
        CONSENT_WITHDRAWN,
        /** Advertising was objected to. */
        OBJECTED,
        /** A pause was set. */
        PAUSED,
        /** A pause was ended. */
        PAUSE_ENDED,
        /** No greetings any more. */
        GREETINGS_STOPPED,
        /** Greetings again. */
        GREETINGS_WANTED,
        /** Preferred channel or own cap. */
        WISHES_CHANGED,
        /** Wishes as they were before. */
        UNDONE
    }
}
