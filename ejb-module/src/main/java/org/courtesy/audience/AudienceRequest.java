package org.courtesy.audience;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Purpose;

/**
 * The wish to know who may get something on a day.
 *
 * @param action code of an action, which only those get for whom the rules propose it on that day; or a type of the touchpoint
 *     catalogue, such as {@code NEWSLETTER}, which all of {@code whom} are to get
 * @param purpose null: what the law makes of the action, by channel, country and kind of customer
 * @param day day on each customer's own calendar, today or later; judged at ten o'clock, or now if that is past
 * @param whom null: the whole base
 * @param limit how many at most, null: as many as may
 * @param reserve whether their contacts are held, so that nothing else takes the last permitted one; null: no
 * @param heldUntil when a held contact is given back if nobody confirms it; null: after the time that the operator has set
 * @param reason what it is for, for those who see it later
 */
public record AudienceRequest(
        String action,
        ContactChannel channel,
        Purpose purpose,
        LocalDate day,
        Audience whom,
        Integer limit,
        Boolean reserve,
        OffsetDateTime heldUntil,
        String reason) {}
