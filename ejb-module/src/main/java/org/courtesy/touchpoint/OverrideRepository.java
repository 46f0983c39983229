package org.courtesy.touchpoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.courtesy.customer.Name;

/** Stored overrides. */
@ApplicationScoped
class OverrideRepository {

    /** Position in a list. */
    record MadeKey(Instant at, UUID id) {}

    /** A row with the customer it is about. */
    record Found(ContactOverrideEntity row, String number, String given, String family, String organisation) {

        ContactOverride toOverride() {
            return new ContactOverride(
                    row.id,
                    number,
                    new Name(given, family, organisation).full(),
                    row.touchpointId,
                    row.channel,
                    row.purpose,
                    row.type,
                    List.of(row.refusals.split(" ")),
                    row.reason,
                    row.madeAt,
                    row.madeBy,
                    row.seenAt,
                    row.seenBy,
                    row.comment);
        }
    }

    private static final String FOUND = "select new org.courtesy.touchpoint.OverrideRepository$Found(o, c.number,"
            + " c.givenName, c.familyName, c.organisationName)"
            + " from ContactOverrideEntity o join CustomerEntity c on c.id = o.customerId where 1 = 1";

    private final EntityManager entityManager;

    /** For the container's proxy. */
    protected OverrideRepository() {
        this(null);
    }

    @Inject
    OverrideRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void add(ContactOverrideEntity row) {
        entityManager.persist(row);
    }

    Optional<ContactOverrideEntity> find(UUID id) {
        return Optional.ofNullable(entityManager.find(ContactOverrideEntity.class, id));
    }

    List<Found> list(boolean unseen, MadeKey after, int limit) {
        String text = FOUND + (unseen ? " and o.seenAt is null" : "")
                + (after == null ? "" : " and (o.madeAt < :at or o.madeAt = :at and o.id < :id)")
                + " order by o.madeAt desc, o.id desc";
        TypedQuery<Found> query = entityManager.createQuery(text, Found.class).setMaxResults(limit);
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return query.getResultList();
    }
}
