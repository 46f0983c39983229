package org.courtesy.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.courtesy.fact.ConsentState;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Outcome;

/** Finds who was asked for a consent and who gave or denied one; a few columns, the oldest first. */
@ApplicationScoped
class OptInQuery {

    /**
     * A customer was asked.
     *
     * @param occasion type of the touchpoint at which it happened, null when that was not recorded
     * @param timeZone the customer's own, null: the country's
     */
    record Request(
            long customer,
            Instant at,
            ContactChannel channel,
            Outcome outcome,
            String occasion,
            String timeZone,
            String country) {}

    /** A customer granted or denied. */
    record Word(long customer, Instant at, ConsentState state, String occasion, String timeZone, String country) {}

    private static final String REQUESTS =
            "select new org.courtesy.report.OptInQuery$Request(t.customerId, t.happenedAt, t.channel, t.outcome, o.type,"
                    + " c.timeZone, c.country) from TouchpointEntity t join CustomerEntity c on c.id = t.customerId"
                    + " left join TouchpointEntity o on o.id = t.relatesTo"
                    + " where t.type = 'ASK_OPT_IN' and t.status in (OPEN, DONE, CLOSED)"
                    + " and t.happenedAt >= :first and t.happenedAt < :end and c.restricted = false"
                    + " and c.privacyRestrictedOn is null"
                    + " order by t.happenedAt, t.id";

    private static final String WORDS =
            "select new org.courtesy.report.OptInQuery$Word(w.customerId, w.givenAt, w.state, w.occasion, c.timeZone,"
                    + " c.country) from ConsentEntity w join CustomerEntity c on c.id = w.customerId"
                    + " where w.purpose = ADVERTISING and w.state in (GRANTED, DENIED)"
                    + " and w.givenAt >= :first and w.givenAt < :end and c.restricted = false"
                    + " and c.privacyRestrictedOn is null"
                    + " order by w.givenAt, w.id";

    /** Days around a period in which its requests find their answers, and its answers their requests. */
    private static final int MARGIN_DAYS = 2 + (int) OptInTable.ANSWER_TIME.toDays();

    private final EntityManager entities;

    /** For the container's proxy. */
    protected OptInQuery() {
        this(null);
    }

    @Inject
    OptInQuery(EntityManager entities) {
        this.entities = entities;
    }

    List<Request> requests(Period period) {
        return around(period, entities.createQuery(REQUESTS, Request.class));
    }

    List<Word> words(Period period) {
        return around(period, entities.createQuery(WORDS, Word.class));
    }

    private static <T> List<T> around(Period period, TypedQuery<T> query) {
        return query.setParameter(
                        "first",
                        period.first().minusDays(MARGIN_DAYS).atStartOfDay().toInstant(ZoneOffset.UTC))
                .setParameter(
                        "end",
                        period.last().plusDays(MARGIN_DAYS).atStartOfDay().toInstant(ZoneOffset.UTC))
                .getResultList();
    }
}
