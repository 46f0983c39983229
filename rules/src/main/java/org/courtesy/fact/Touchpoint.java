package org.courtesy.fact;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * One contact between the customer and the utility.
 *
 * @param type a code of the touchpoint catalogue ({@code tables/touchpoints.csv}) or of an action
 * @param purpose legal class; absent: the catalogue's
 * @param at when it happened or is planned; absent on the touchpoint being assessed: {@code asOf}
 * @param countsAsContact absent: true when outbound and done
 * @param experience effect on the relationship from -4 to +4; absent: 0
 * @param task attempts of one task belong together
 * @param closedAt when the matter was closed
 * @param relatesTo id of the touchpoint it belongs to; a {@code COMPLAINT_CLOSED} names its complaint
 * @param answeredAt when the customer got an answer
 * @param offer code of the offer that was made
 * @param carries types of what else is inside, e.g. a survey in a bill; the strictest part decides for the whole
 */
public record Touchpoint(
        String id,
        String type,
        Direction direction,
        ContactChannel channel,
        Purpose purpose,
        OffsetDateTime at,
        TouchpointStatus status,
        Boolean countsAsContact,
        double experience,
        Outcome outcome,
        String task,
        OffsetDateTime closedAt,
        String relatesTo,
        OffsetDateTime answeredAt,
        String offer,
        List<String> carries) {

    public Touchpoint {
        carries = Lists.copy(carries);
    }
}
