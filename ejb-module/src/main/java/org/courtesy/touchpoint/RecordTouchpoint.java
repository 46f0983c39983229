package org.courtesy.touchpoint;

import java.time.OffsetDateTime;
import java.util.List;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Direction;
import org.courtesy.fact.Outcome;
import org.courtesy.fact.Purpose;
import org.courtesy.fact.TouchpointStatus;

/**
 * The wish to record a touchpoint; {@code source} and {@code id} together make it happen once.
 *
 * @param source system it comes from
 * @param id its id in that system
 * @param customer number of the customer
 * @param type code of the touchpoint catalogue or of an action
 * @param purpose null: what the law makes of the type, by channel, country and kind of customer
 * @param at when it happened or is planned; null: now
 * @param status null: {@code DONE}
 * @param countsAsContact null: true when outbound and done
 * @param experience -4..+4, null: 0
 * @param contract number of the contract it concerns, one of the customer's
 * @param task attempts of one task belong together
 * @param relatesTo the touchpoint it belongs to, by Courtesy's id or by the id of its source
 * @param offer code of the offer that was made
 * @param carries types of what else is inside, e.g. a survey in a bill; the strictest part decides. Null: nothing
 * @param note free text for people; never read by a rule
 */
public record RecordTouchpoint(
        String source,
        String id,
        String customer,
        String type,
        Direction direction,
        ContactChannel channel,
        Purpose purpose,
        OffsetDateTime at,
        TouchpointStatus status,
        Boolean countsAsContact,
        Double experience,
        Outcome outcome,
        String contract,
        String task,
        String relatesTo,
        OffsetDateTime closedAt,
        OffsetDateTime answeredAt,
        String offer,
        List<String> carries,
        String note) {}
