package org.courtesy.fact;

import java.time.Instant;

/**
 * When does a passing obstacle end, if nothing else happens? Each answer is the first instant, to the second, at which
 * it no longer holds; null when that lies beyond the look-ahead or needs an event. Computed only when a rule asks.
 */
public interface Outlook {

    /** The customer's pause. */
    Instant pauseEnds();

    /** The cool-off after the last closed complaint. */
    Instant complaintCoolOffEnds();

    /** The rest after the last declined advertising. */
    Instant refusalRestEnds();

    /** The freeze after the last statutory notice. */
    Instant statutoryFreezeEnds();

    /** The deferral after several bad experiences. */
    Instant negativesFade();

    /** The customer's eighteenth birthday. */
    Instant majorityBegins();

    /** The next instant outside quiet hours. */
    Instant quietHoursEnd();

    /** The first day that is no public holiday. */
    Instant publicHolidayEnds();

    /** Calls are possible again by attempts a day and a week; null when the task is exhausted. */
    Instant attemptsFree();

    /** The channel's pieces leave room for one more. */
    Instant channelFree(ContactChannel channel);

    /** The customer's weighted budget leaves room for one more on this channel. */
    Instant budgetFree(ContactChannel channel);

    /** Household and premise leave room for one more on this channel. */
    Instant sharedBudgetFree(ContactChannel channel);

    /** The customer's own limit leaves room for one more. */
    Instant wishFree();
}
