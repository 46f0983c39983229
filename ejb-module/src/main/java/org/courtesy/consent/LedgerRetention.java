package org.courtesy.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.courtesy.chain.Chain;
import org.courtesy.chain.Chains;
import org.courtesy.chain.ShredReason;

/**
 * Takes entries out of the ledger that nobody has to prove any more. What was said about one purpose and channel goes as a whole, with its
 * uses, or stays as a whole: a withdrawal proves something as long as there is a grant.
 */
@ApplicationScoped
public class LedgerRetention {

    /** Customers with the instant of the last thing that was said or done on a purpose and channel. */
    private static final String OVER = """
            select c.customer_id, c.purpose, c.channel, k.country, k.kind
            from consent c join customer k on k.id = c.customer_id
            group by c.customer_id, c.purpose, c.channel, k.country, k.kind
            having max(c.given_at) < :before and coalesce(max(c.last_used_at), max(c.given_at)) < :before
                and max(c.recorded_at) < :before
                and not exists (select 1 from consent_use u join consent x on x.id = u.consent_id
                    where x.customer_id = c.customer_id and x.purpose = c.purpose and x.channel = c.channel
                        and u.used_at >= :before)
            order by c.customer_id, c.purpose, c.channel
            fetch first 200 rows only""";

    private final EntityManager entities;
    private final KeepTime keep;
    private final KeptProofs proofs;
    private final Chains chains;
    private final Clock clock;

    /** For the container's proxy. */
    protected LedgerRetention() {
        this(null, null, null, null, null);
    }

    @Inject
    LedgerRetention(EntityManager entities, KeepTime keep, KeptProofs proofs, Chains chains, Clock clock) {
        this.entities = entities;
        this.keep = keep;
        this.proofs = proofs;
        this.chains = chains;
        this.clock = clock;
    }

    /**
     * Takes some of them out, in the caller's transaction.
     *
     * @param before what was said and used last before this is over, unless the law has it kept for longer
     * @return how many entries went
     */
    public long clear(Instant before, String by) {
        Instant lawful = lawful(before);
        List<?> groups =
                entities.createNativeQuery(OVER).setParameter("before", lawful).getResultList();
        List<Long> places = new ArrayList<>();
        long gone = 0;
        for (Object group : groups) {
            gone += clear((Object[]) group, places);
        }
        chains.shredded(Chain.CONSENT, ShredReason.RETENTION, places, by);
        proofs.clear(today());
        return gone;
    }

    /** Nothing goes a day earlier than the law of any country permits. */
    private Instant lawful(Instant before) {
        return keep.over(today())
                .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant())
                .filter(byLaw -> byLaw.isBefore(before))
                .orElse(before);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private long clear(Object[] group, List<Long> places) {
        String of = " where customer_id = :customer and purpose = :purpose and channel = :channel";
        String used = "consent_id in (select id from consent" + of + ")";
        places.addAll(positions("select position from consent_use where position is not null and " + used, group));
        places.addAll(positions("select position from consent" + of + " and position is not null", group));
        bind(entities.createNativeQuery("delete from consent_use where " + used), group)
                .executeUpdate();
        return bind(entities.createNativeQuery("delete from consent" + of), group)
                .executeUpdate();
    }

    private List<Long> positions(String sql, Object[] group) {
        List<?> found = bind(entities.createNativeQuery(sql), group).getResultList();
        return found.stream().map(one -> ((Number) one).longValue()).toList();
    }

    private static Query bind(Query query, Object[] group) {
        return query.setParameter("customer", group[0])
                .setParameter("purpose", group[1])
                .setParameter("channel", group[2]);
    }
}
