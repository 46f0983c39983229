package org.courtesy.touchpoint;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Direction;
import org.courtesy.fact.Outcome;
import org.courtesy.fact.Purpose;
import org.courtesy.fact.Touchpoint;
import org.courtesy.fact.TouchpointStatus;
import org.courtesy.shared.Instants;

/** The columns of a touchpoint that a case needs; all of them are in one index. */
record KnownTouchpoint(
        Long customerId,
        UUID id,
        String type,
        Direction direction,
        ContactChannel channel,
        Purpose purpose,
        Instant happenedAt,
        TouchpointStatus status,
        boolean countsAsContact,
        double experience,
        Outcome outcome,
        String task,
        Instant closedAt,
        UUID relatesTo,
        Instant answeredAt,
        String offer) {

    /**
     * The fact as it was known at an instant: what was closed or answered later was open then. Its purpose was settled with
     * all that it carried when it was recorded.
     */
    Touchpoint toFact(Instant asOf) {
        boolean closedLater = status == TouchpointStatus.CLOSED && closedAt != null && closedAt.isAfter(asOf);
        return new Touchpoint(
                id.toString(),
                type,
                direction,
                channel,
                purpose,
                Instants.utc(happenedAt),
                closedLater ? TouchpointStatus.OPEN : status,
                countsAsContact,
                experience,
                outcome,
                task,
                closedLater ? null : Instants.utc(closedAt),
                relatesTo == null ? null : relatesTo.toString(),
                answeredAt == null || answeredAt.isAfter(asOf) ? null : Instants.utc(answeredAt),
                offer,
                List.of());
    }
}
