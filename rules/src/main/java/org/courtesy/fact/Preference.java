package org.courtesy.fact;

import java.time.LocalDate;

/**
 * The customer's own wishes; they beat the utility's.
 *
 * @param pausedFrom first day of a pause, null: from the beginning of time
 * @param pausedTo last day of a pause, inclusive; null with a {@code pausedFrom}: until further notice
 * @param greetings false when greetings are not wanted; absent: true
 * @param maxAdvertisingPer30Days most pieces of advertising in 30 days, null: no wish
 */
public record Preference(
        ContactChannel preferredChannel,
        LocalDate pausedFrom,
        LocalDate pausedTo,
        Boolean greetings,
        Integer maxAdvertisingPer30Days) {

    /** A customer who stated no wish. */
    public static final Preference NONE = new Preference(null, null, null, null, null);

    public Preference {
        greetings = greetings == null || greetings;
    }
}
