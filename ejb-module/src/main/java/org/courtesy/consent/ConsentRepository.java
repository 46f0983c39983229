package org.courtesy.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.courtesy.fact.ConsentState;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Direction;
import org.courtesy.fact.Purpose;
import org.courtesy.fact.TouchpointStatus;
import org.courtesy.shared.Checks;
import org.courtesy.shared.OneOrMany;

/** The consent ledger, objections and promises. */
@ApplicationScoped
class ConsentRepository {

    /** When the consent {@code c} was used last until {@code asOf}. */
    private static final String LAST_USE = "(select max(u.usedAt) from ConsentUseEntity u where u.consentId = c.id"
            + " and u.takesBack is null and u.usedAt <= :asOf"
            + " and not exists (select 1 from ConsentUseEntity b where b.takesBack = u.id))";

    /**
     * A consent with its latest use.
     *
     * @param lastUse null if it was not used
     */
    record UsedConsent(ConsentEntity consent, Instant lastUse) {}

    /** What a contact was and where it came from. */
    record Contact(String type, String source, String sourceId) {}

    /** An advertising contact that is tied to no consent. */
    record UntiedContact(long customer, UUID touchpoint, ContactChannel channel, Instant at) {}

    private final EntityManager entityManager;

    /** For the container's proxy. */
    protected ConsentRepository() {
        this(null);
    }

    @Inject
    ConsentRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    List<UsedConsent> ledger(long customerId, Instant asOf) {
        return entityManager
                .createQuery(
                        "select c, " + LAST_USE + " from ConsentEntity c where c.customerId = :customer"
                                + " order by c.givenAt desc, c.id desc",
                        Object[].class)
                .setParameter("customer", customerId)
                .setParameter("asOf", asOf)
                .getResultStream()
                .map(ConsentRepository::used)
                .toList();
    }

    private static UsedConsent used(Object[] row) {
        return new UsedConsent((ConsentEntity) row[0], (Instant) row[1]);
    }

    List<ConsentEntity> consents(Collection<Long> customers) {
        return OneOrMany.query(
                        entityManager,
                        "from ConsentEntity where customerId in :customers",
                        ConsentEntity.class,
                        "customers",
                        customers)
                .getResultList();
    }

    /** What the customer said last about advertising on a channel; of several words at once the one written last. */
    Optional<ConsentEntity> latestWord(long customerId, ContactChannel channel, Instant at) {
        return entityManager
                .createQuery(
                        "from ConsentEntity where customerId = :customer and purpose = :advertising and channel = :channel"
                                + " and givenAt <= :at order by givenAt desc, id desc",
                        ConsentEntity.class)
                .setParameter("customer", customerId)
                .setParameter("advertising", Purpose.ADVERTISING)
                .setParameter("channel", channel)
                .setParameter("at", at)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The use that a contact made of a consent, unless it was taken back. */
    Optional<ConsentUseEntity> standingUse(UUID touchpoint) {
        return entityManager
                .createQuery(
                        "from ConsentUseEntity u where u.touchpointId = :touchpoint and u.takesBack is null"
                                + " and not exists (select 1 from ConsentUseEntity b where b.takesBack = u.id)",
                        ConsentUseEntity.class)
                .setParameter("touchpoint", touchpoint)
                .getResultStream()
                .findFirst();
    }

    /** All uses of some consents, and what was taken back, in the order in which they were written. */
    List<ConsentUseEntity> uses(Collection<Long> consents) {
        return consents.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "from ConsentUseEntity where consentId in :consents order by recordedAt, id",
                                ConsentUseEntity.class)
                        .setParameter("consents", consents)
                        .getResultList();
    }

    /** The contacts with some ids that are kept. */
    Map<UUID, Contact> contacts(Collection<UUID> touchpoints) {
        return touchpoints.isEmpty()
                ? Map.of()
                : entityManager
                        .createQuery(
                                "select t.id, t.type, t.source, t.sourceId from TouchpointEntity t where t.id in :ids",
                                Object[].class)
                        .setParameter("ids", touchpoints)
                        .getResultStream()
                        .collect(Collectors.toMap(
                                row -> (UUID) row[0],
                                row -> new Contact((String) row[1], (String) row[2], (String) row[3])));
    }

    /** The advertising contacts of some customers that took place, may have been made on a consent and are tied to none. */
    List<UntiedContact> untied(Collection<Long> customers) {
        return OneOrMany.query(entityManager, """
                        select t.customerId, t.id, t.channel, t.happenedAt
                        from TouchpointEntity t
                        where t.customerId in :customers and t.direction = :outbound and t.purpose = :advertising
                            and t.status in :took
                            and exists (select 1 from ConsentEntity c where c.customerId = t.customerId
                                and c.channel = t.channel and c.purpose = :advertising and c.state = :granted
                                and c.givenAt <= t.happenedAt)
                            and not exists (select 1 from ConsentUseEntity u where u.touchpointId = t.id
                                and u.takesBack is null
                                and not exists (select 1 from ConsentUseEntity b where b.takesBack = u.id))""", Object[].class, "customers", customers)
                .setParameter("outbound", Direction.OUTBOUND)
                .setParameter("advertising", Purpose.ADVERTISING)
                .setParameter("granted", ConsentState.GRANTED)
                .setParameter("took", EnumSet.of(TouchpointStatus.DONE, TouchpointStatus.OPEN, TouchpointStatus.CLOSED))
                .getResultStream()
                .map(row -> new UntiedContact((Long) row[0], (UUID) row[1], (ContactChannel) row[2], (Instant) row[3]))
                .toList();
    }

    List<ObjectionEntity> objections(long customerId) {
        return entityManager
                .createQuery(
                        "from ObjectionEntity where customerId = :customer order by raisedAt desc, id desc",
                        ObjectionEntity.class)
                .setParameter("customer", customerId)
                .getResultList();
    }

    List<PromiseEntity> promises(Collection<Long> customers) {
        return OneOrMany.query(
                        entityManager,
                        "from PromiseEntity where customerId in :customers order by dueOn desc, id desc",
                        PromiseEntity.class,
                        "customers",
                        customers)
                .getResultList();
    }

    Optional<PromiseEntity> promise(long customerId, String code) {
        if (!Checks.storable(code)) {
            return Optional.empty();
        }
        return entityManager
                .createQuery("from PromiseEntity where customerId = :customer and code = :code", PromiseEntity.class)
                .setParameter("customer", customerId)
                .setParameter("code", code)
                .getResultList()
                .stream()
                .findFirst();
    }

    void add(Object row) {
        entityManager.persist(row);
    }

    void flush() {
        entityManager.flush();
    }
}
