package org.courtesy.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.courtesy.customer.CustomerKey;
import org.courtesy.customer.CustomerRegister;
import org.courtesy.fact.ContactChannel;
import org.courtesy.job.JobRun;
import org.courtesy.reservation.ReserveAnswer;
import org.courtesy.reservation.ReserveContact;
import org.courtesy.reservation.Slots;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.Instants;
import org.courtesy.shared.NotFoundException;

/**
 * Holds the contacts of candidates, each in a transaction of its own: locking a whole page at once would keep everybody else
 * waiting. The job and the customer's number make it happen once, however often a page is done again.
 */
@ApplicationScoped
class AudienceHold {

    private static final String SOURCE = "audience";
    private static final String GONE = "NOT_REACHABLE";

    /**
     * What became of a candidate.
     *
     * @param reservation null when none was wanted
     * @param refusal the decisive one if the gate has closed meanwhile, else null
     */
    record Held(long customerId, UUID reservation, String refusal, Instant from) {}

    private final Slots slots;
    private final CustomerRegister customers;
    private final AudienceConfig config;
    private final Clock clock;

    /** For the container's proxy. */
    protected AudienceHold() {
        this(null, null, null, null);
    }

    @Inject
    AudienceHold(Slots slots, CustomerRegister customers, AudienceConfig config, Clock clock) {
        this.slots = slots;
        this.customers = customers;
        this.config = config;
        this.clock = clock;
    }

    /** Holds the contacts if that was wanted, or lets everybody in. */
    List<Held> hold(JobRun job, AudienceJob audience, List<AudienceMembers.Candidate> page) {
        if (!Boolean.TRUE.equals(audience.wish().reserve())) {
            return page.stream()
                    .map(candidate -> new Held(candidate.customerId(), null, null, null))
                    .toList();
        }
        Map<String, CustomerKey> keys = customers.getAll(
                page.stream().map(AudienceMembers.Candidate::number).toList());
        List<Held> held = new ArrayList<>();
        for (AudienceMembers.Candidate candidate : page) {
            CustomerKey key = keys.get(candidate.number());
            held.add(key == null ? gone(candidate) : hold(job, audience, key));
        }
        return held;
    }

    /** How many more contacts of a channel fit into a day. */
    long room(ContactChannel channel, LocalDate day) {
        OptionalLong most = config.perDay(channel);
        return most.isEmpty()
                ? Long.MAX_VALUE
                : Math.max(0, most.getAsLong() - slots.taken(channel, midnight(day), midnight(day.plusDays(1))));
    }

    private Held hold(JobRun job, AudienceJob audience, CustomerKey customer) {
        OffsetDateTime hour = audience.asOf(customer);
        boolean past = hour.toInstant().isBefore(clock.instant());
        try {
            return answer(customer, reserve(job, audience.wish(), customer, past ? null : hour));
        } catch (ConflictException e) {
            // The page is done again, and the hour has come between the first time and now.
            return answer(customer, reserve(job, audience.wish(), customer, past ? hour : null));
        } catch (NotFoundException e) {
            return new Held(customer.id(), null, GONE, null);
        }
    }

    /** @param at null: now */
    private ReserveAnswer reserve(JobRun job, AudienceRequest wish, CustomerKey customer, OffsetDateTime at) {
        return slots.reserve(
                customer.number(),
                new ReserveContact(
                        SOURCE,
                        job.id() + "/" + customer.number(),
                        wish.action(),
                        wish.channel(),
                        wish.purpose(),
                        at,
                        wish.heldUntil()));
    }

    private static Held answer(CustomerKey customer, ReserveAnswer answer) {
        if (answer instanceof ReserveAnswer.Refused refused) {
            return new Held(customer.id(), null, refused.refusals().get(0).code(), Instants.of(refused.from()));
        }
        return new Held(
                customer.id(), ((ReserveAnswer.Held) answer).reservation().reservation(), null, null);
    }

    private static Held gone(AudienceMembers.Candidate candidate) {
        return new Held(candidate.customerId(), null, GONE, null);
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
