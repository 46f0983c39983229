package org.courtesy.touchpoint;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.courtesy.customer.CaseDrafts;
import org.courtesy.customer.CasePart;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.DeclinedOffer;
import org.courtesy.fact.Direction;
import org.courtesy.fact.Outcome;
import org.courtesy.fact.Purpose;
import org.courtesy.fact.Touchpoint;
import org.courtesy.fact.TouchpointStatus;
import org.courtesy.shared.Instants;
import org.courtesy.shared.Row;
import org.courtesy.shared.RowQuery;

/** Brings touchpoints and declined offers into the case. */
@ApplicationScoped
class TouchpointPart implements CasePart {

    /** The longest window of the rules is twelve months by the calendar; the rest covers leap years and time zones. */
    private static final Duration WINDOW = Duration.ofDays(400);

    /** The slowest experience fades to half in a year; after three years an eighth is left of it. */
    private static final Duration FELT = Duration.ofDays(3 * 366);

    /** All within the window, and those before it that left an experience or are still of importance; one index has all of it. */
    private static final String TOUCHPOINTS = """
            select customer_id, id, type, direction, channel, purpose, happened_at, status, counts_as_contact, experience,
                outcome, task, closed_at, relates_to, answered_at, offer
            from touchpoint
            where customer_id = any(?)
                and (happened_at between ? and ?
                    or happened_at between ? and ? and experience <> 0
                    or happened_at <= ? and type = 'COMPLAINT_OPEN' and (status = 'OPEN' or closed_at > ?)
                    or happened_at <= ? and type = 'REFERRAL_ASK' and outcome = 'ACCEPTED'
                    or status = 'PLANNED')
            order by happened_at, id""";

    private static final String DECLINED_OFFERS = """
            select customer_id, offer, declined_on
            from declined_offer where customer_id = any(?) and declined_on <= ? order by declined_on, id""";

    @Override
    public List<RowQuery> queries(CaseDrafts drafts) {
        Instant asOf = drafts.asOf();
        LocalDate latestDayOnEarth = asOf.atOffset(ZoneOffset.MAX).toLocalDate();
        return List.of(
                new RowQuery(
                        TOUCHPOINTS,
                        List.of(drafts.customers(), asOf.minus(WINDOW), asOf, asOf.minus(FELT), asOf, asOf, asOf, asOf),
                        row -> drafts.of(row.key()).add(touchpoint(row, asOf))),
                new RowQuery(
                        DECLINED_OFFERS,
                        List.of(drafts.customers(), latestDayOnEarth),
                        row -> drafts.of(row.key()).add(new DeclinedOffer(row.text(), row.day()))));
    }

    /**
     * The fact as it was known at an instant: what was closed or answered later was open then. Its purpose was settled with
     * all that it carried when it was recorded.
     */
    private static Touchpoint touchpoint(Row row, Instant asOf) throws SQLException {
        String id = row.id().toString();
        String type = row.text();
        Direction direction = row.code(Direction.class);
        ContactChannel channel = row.code(ContactChannel.class);
        Purpose purpose = row.code(Purpose.class);
        Instant happenedAt = row.instant();
        TouchpointStatus status = row.code(TouchpointStatus.class);
        boolean countsAsContact = row.yes();
        Double experience = row.number();
        Outcome outcome = row.code(Outcome.class);
        String task = row.text();
        Instant closedAt = row.instant();
        UUID relatesTo = row.id();
        Instant answeredAt = row.instant();
        boolean closedLater = status == TouchpointStatus.CLOSED && closedAt != null && closedAt.isAfter(asOf);
        return new Touchpoint(
                id,
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
                row.text(),
                List.of());
    }
}
