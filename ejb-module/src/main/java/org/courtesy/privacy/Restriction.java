package org.courtesy.privacy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * Whether the data of a customer may only be kept, Art. 18 GDPR.
 *
 * @param restricted whether they may only be kept now, whoever says so
 * @param elsewhere whether another system says so; it is lifted there
 * @param current what the register says, null when it says nothing
 * @param history what it said before, the latest first
 */
public record Restriction(
        String customer, boolean restricted, boolean elsewhere, Period current, List<Period> history) {

    public Restriction {
        history = List.copyOf(history);
    }

    /**
     * One restriction, from its beginning to its end.
     *
     * @param toldOn the day on which the person was told that it would be lifted; null while it is in force
     */
    public record Period(
            String reason,
            LocalDate since,
            OffsetDateTime setAt,
            String setBy,
            LocalDate toldOn,
            OffsetDateTime liftedAt,
            String liftedBy) {}
}
