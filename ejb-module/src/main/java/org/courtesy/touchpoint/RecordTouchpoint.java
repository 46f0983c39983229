package org.courtesy.touchpoint;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.courtesy.customer.NamedCustomer;
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
 * @param externalIds instead of the number: the customer's id in one other system, by that system; null: the number is named
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
        Map<String, String> externalIds,
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
        String note) {

    public RecordTouchpoint {
        externalIds = NamedCustomer.ids(externalIds);
    }

    /** How the customer is named. */
    NamedCustomer who() {
        return new NamedCustomer(customer, externalIds);
    }

    /** The same wish with the customer named by number. */
    RecordTouchpoint of(String number) {
        return copy(source, id, number, null, at);
    }

    /** The same wish with what an envelope says of it. */
    public RecordTouchpoint named(String knownSource, String knownId, OffsetDateTime knownAt) {
        return copy(knownSource, knownId, customer, externalIds, knownAt);
    }

    private RecordTouchpoint copy(
            String knownSource, String knownId, String number, Map<String, String> ids, OffsetDateTime knownAt) {
        return new RecordTouchpoint(
                knownSource,
                knownId,
                number,
                ids,
                type,
                direction,
                channel,
                purpose,
                knownAt,
                status,
                countsAsContact,
                experience,
                outcome,
                contract,
                task,
                relatesTo,
                closedAt,
                answeredAt,
                offer,
                carries,
                note);
    }

    /**
     * Begins a contact of ours; what is not said of it stays open.
     *
     * @param customer number of the customer
     */
    public static Draft ours(String source, String id, String customer, String type, ContactChannel channel) {
        return new Draft(source, id, customer, type, channel);
    }

    /** A contact of ours in the making. */
    public static final class Draft {

        private final String source;
        private final String id;
        private final String customer;
        private final String type;
        private final ContactChannel channel;

        private Purpose purpose;
        private OffsetDateTime at;
        private TouchpointStatus status;
        private Boolean countsAsContact;
        private Double experience;
        private Outcome outcome;
        private String task;
        private String relatesTo;
        private String note;

        private Draft(String source, String id, String customer, String type, ContactChannel channel) {
            this.source = source;
            this.id = id;
            this.customer = customer;
            this.type = type;
            this.channel = channel;
        }

        public Draft purpose(Purpose known) {
            purpose = known;
            return this;
        }

        public Draft at(OffsetDateTime when) {
            at = when;
            return this;
        }

        public Draft status(TouchpointStatus now) {
            status = now;
            return this;
        }

        public Draft countsAsContact(Boolean counts) {
            countsAsContact = counts;
            return this;
        }

        public Draft experience(Double felt) {
            experience = felt;
            return this;
        }

        public Draft outcome(Outcome came) {
            outcome = came;
            return this;
        }

        public Draft task(String attempts) {
            task = attempts;
            return this;
        }

        public Draft relatesTo(String touchpoint) {
            relatesTo = touchpoint;
            return this;
        }

        public Draft note(String text) {
            note = text;
            return this;
        }

        /** The wish to record it. */
        public RecordTouchpoint build() {
            return new RecordTouchpoint(
                    source,
                    id,
                    customer,
                    null,
                    type,
                    Direction.OUTBOUND,
                    channel,
                    purpose,
                    at,
                    status,
                    countsAsContact,
                    experience,
                    outcome,
                    null,
                    task,
                    relatesTo,
                    null,
                    null,
                    null,
                    null,
                    note);
        }
    }
}
