package org.courtesy.consent;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.courtesy.chain.ChainBeans;
import org.courtesy.chain.ChainedRows;
import org.courtesy.customer.CasePart;
import org.courtesy.customer.Customers;
import org.courtesy.decision.DecisionBeans;
import org.courtesy.decision.Decisions;
import org.courtesy.outbox.Outboxes;
import org.courtesy.rulebook.ShippedRules;
import org.courtesy.secret.TestSecrets;
import org.courtesy.security.Callers;
import org.courtesy.shared.Ids;

/** The beans of this feature on one persistence context. */
public final class Consents {

    private Consents() {}

    public static CasePart part() {
        return new ConsentPart();
    }

    public static ConsentService service(EntityManager entityManager, Clock clock) {
        return service(
                entityManager,
                clock,
                DecisionBeans.decisions(entityManager, clock, ShippedRules.live(), List.of(part()), List.of()));
    }

    /** With decisions that others follow. */
    public static ConsentService service(EntityManager entityManager, Clock clock, Decisions decisions) {
        return new ConsentService(
                book(entityManager, clock),
                new ConsentRepository(entityManager),
                Customers.register(entityManager),
                decisions,
                Callers.named("agent"),
                new Ids(clock),
                clock);
    }

    public static ConsentBook book(EntityManager entityManager, Clock clock) {
        return new ConsentBook(
                new ConsentRepository(entityManager),
                uses(entityManager, clock),
                Customers.register(entityManager),
                Outboxes.silent(),
                clock);
    }

    /** Ties contacts to consents. */
    public static ConsentUses uses(EntityManager entityManager, Clock clock) {
        return new ConsentUses(new ConsentRepository(entityManager), new Ids(clock), clock);
    }

    /** Links what was written so far. */
    public static LedgerLinks links(EntityManager entityManager, Clock clock) {
        return new LedgerLinks(ChainBeans.chains(entityManager, chained(entityManager), clock));
    }

    /** Takes persons out of the ledger. */
    public static LedgerErasure erasure(EntityManager entityManager, Clock clock) {
        return new LedgerErasure(
                entityManager,
                new ConsentRepository(entityManager),
                new KeepTime(ShippedRules.live()),
                kept(entityManager),
                ChainBeans.chains(entityManager, chained(entityManager), clock),
                clock);
    }

    /** Takes out of the ledger what nobody has to prove any more. */
    public static LedgerRetention retention(EntityManager entityManager, Clock clock) {
        return new LedgerRetention(
                entityManager,
                new KeepTime(ShippedRules.live()),
                kept(entityManager),
                ChainBeans.chains(entityManager, chained(entityManager), clock),
                clock);
    }

    /** Finds what is left of erased persons. */
    static KeptProofs kept(EntityManager entityManager) {
        return new KeptProofs(entityManager, TestSecrets.marks(), Customers.husks(entityManager));
    }

    /** Puts dossiers together. */
    static DossierBook dossiers(EntityManager entityManager, Clock clock) {
        return new DossierBook(
                new ConsentRepository(entityManager),
                new ConsentTexts(entityManager),
                new KeepTime(ShippedRules.live()),
                Customers.reader(entityManager, clock),
                Customers.duplicates(entityManager, clock),
                ChainBeans.chains(entityManager, chained(entityManager), clock),
                ChainBeans.checks(entityManager, clock),
                clock);
    }

    /** Proves what customers permitted, to data protection. */
    public static ConsentProofService proofs(EntityManager entityManager, Clock clock) {
        return new ConsentProofService(
                dossiers(entityManager, clock),
                kept(entityManager),
                Customers.register(entityManager),
                links(entityManager, clock),
                ChainBeans.chains(entityManager, chained(entityManager), clock),
                ChainBeans.checks(entityManager, clock),
                ShippedRules.live(),
                Callers.named("privacy"));
    }

    /** What the ledger has linked. */
    public static List<ChainedRows> chained(EntityManager entityManager) {
        return List.of(
                new ChainedConsents(entityManager),
                new ChainedObjections(entityManager),
                new ChainedUses(entityManager),
                new ChainedTexts(entityManager));
    }

    /** Appends many at once, as imports do. */
    public static ConsentBatch batch(EntityManager entityManager, Clock clock) {
        return new ConsentBatch(new ConsentRepository(entityManager), uses(entityManager, clock), clock);
    }

    /** The words of consents. */
    public static ConsentWords words(EntityManager entityManager, Clock clock) {
        return new ConsentWords(new ConsentTexts(entityManager), clock);
    }

    public static ConsentPages pages(EntityManager entityManager) {
        return new ConsentPages(entityManager);
    }

    /** Makes promises good. */
    public static Promises promises(EntityManager entityManager, Clock clock) {
        return new Promises(new ConsentRepository(entityManager), clock);
    }
}
