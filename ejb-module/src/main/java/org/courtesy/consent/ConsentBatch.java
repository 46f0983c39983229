package org.courtesy.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.courtesy.customer.CustomerKey;
import org.courtesy.fact.ConsentState;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Objection;
import org.courtesy.fact.Purpose;

/**
 * Appends many entries to the ledger for imports. An entry that is there already, the same word of the same customer at
 * the same instant, is not appended again. Runs in the caller's transaction.
 */
@ApplicationScoped
public class ConsentBatch {

    /** What makes two entries the same. */
    record Word(long customer, Purpose purpose, ContactChannel channel, ConsentState state, Instant at) {}

    private final ConsentRepository consents;
    private final ConsentUses uses;
    private final Clock clock;

    /** For the container's proxy. */
    protected ConsentBatch() {
        this(null, null, null);
    }

    @Inject
    ConsentBatch(ConsentRepository consents, ConsentUses uses, Clock clock) {
        this.consents = consents;
        this.uses = uses;
        this.clock = clock;
    }

    /** Prepares appending: finds what the customers have said, with one query. */
    public Session open(Collection<CustomerKey> customers) {
        List<Long> ids = customers.stream().map(CustomerKey::id).toList();
        return new Session(
                ids.isEmpty()
                        ? new HashSet<>()
                        : consents.consents(ids).stream()
                                .map(ConsentEntity::word)
                                .collect(Collectors.toCollection(HashSet::new)));
    }

    /** The appending of some entries. */
    public final class Session {

        private final Set<Word> said;
        private final List<ConsentEntity> written = new ArrayList<>();

        private Session(Set<Word> said) {
            this.said = said;
        }

        /**
         * Appends one.
         *
         * @return whether it is new
         * @throws org.courtesy.json.InvalidInputException if it is incomplete
         */
        public boolean append(CustomerKey customer, ConsentEntry entry, String recordedBy) {
            CompleteConsent.check(entry);
            ConsentEntity row = new ConsentEntity(
                    customer, CompleteConsent.of(entry, customer.now(clock), recordedBy), clock.instant());
            boolean fresh = said.add(row.word());
            if (fresh) {
                consents.add(row);
                written.add(row);
            }
            return fresh;
        }

        /** Appends an objection. */
        public void object(CustomerKey customer, Objection objection, String recordedBy) {
            consents.add(new ObjectionEntity(
                    customer,
                    objection.purpose(),
                    objection.channel(),
                    objection.at().toInstant(),
                    recordedBy,
                    clock.instant()));
        }

        /** Appends a promise, which has an id. */
        public void promise(CustomerKey customer, PromiseEntry promise, String recordedBy) {
            consents.add(new PromiseEntity(customer.id(), promise.id(), promise, recordedBy, clock.instant()));
        }

        /** Sends what was appended to the database. */
        public void flush() {
            consents.flush();
            uses.catchUp(written);
            written.clear();
            consents.flush();
        }
    }
}
