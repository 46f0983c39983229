package org.courtesy.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.courtesy.chain.Chain;
import org.courtesy.chain.Chains;
import org.courtesy.chain.ShredReason;
import org.courtesy.customer.CustomerKey;

/**
 * Takes a person out of the ledger: what was said, by which words and how it was used stays and still holds in the chain; who said it,
 * who wrote it down and where the proof lies goes for good. Runs in the caller's transaction, which has locked the customer.
 */
@ApplicationScoped
public class LedgerErasure {

    private final EntityManager entities;
    private final ConsentRepository consents;
    private final KeepTime keep;
    private final KeptProofs proofs;
    private final Chains chains;
    private final Clock clock;

    /** For the container's proxy. */
    protected LedgerErasure() {
        this(null, null, null, null, null, null);
    }

    @Inject
    LedgerErasure(
            EntityManager entities,
            ConsentRepository consents,
            KeepTime keep,
            KeptProofs proofs,
            Chains chains,
            Clock clock) {
        this.entities = entities;
        this.consents = consents;
        this.keep = keep;
        this.proofs = proofs;
        this.chains = chains;
        this.clock = clock;
    }

    /**
     * What stays.
     *
     * @param entries how many entries of the ledger
     * @param until last day on which the law has them kept, null if none is kept by law
     */
    public record Kept(long entries, LocalDate until) {}

    /**
     * Takes the person out. All of it has to be linked before: an entry that never was could be left out afterwards.
     *
     * @param namings by what an authority may name the person as long as the law has something kept
     */
    public Kept shred(CustomerKey customer, Set<String> namings, String by) {
        Instant now = clock.instant();
        List<ConsentRepository.UsedConsent> entries = consents.ledger(customer.id(), now);
        List<ObjectionEntity> objections = consents.objections(customer.id());
        List<Long> places = new ArrayList<>(Stream.concat(
                        entries.stream()
                                .map(row -> row.consent())
                                .filter(row -> row.person() != null)
                                .map(ConsentEntity::position),
                        objections.stream().filter(row -> row.person() != null).map(ObjectionEntity::position))
                .map(Objects::requireNonNull)
                .toList());
        LocalDate until = entries.stream()
                .map(row -> keep.until(customer, row.consent(), row.lastUse()))
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
        entities.createNativeQuery("update consent set subject = null, recorded_by = null, evidence = null, salt = null"
                        + " where customer_id = :customer")
                .setParameter("customer", customer.id())
                .executeUpdate();
        entities.createNativeQuery(
                        "update objection set subject = null, recorded_by = null, salt = null where customer_id = :customer")
                .setParameter("customer", customer.id())
                .executeUpdate();
        chains.shredded(Chain.CONSENT, ShredReason.ERASURE, places, by);
        if (until != null) {
            proofs.keep(customer, namings, until);
        }
        return new Kept(places.size(), until);
    }
}
