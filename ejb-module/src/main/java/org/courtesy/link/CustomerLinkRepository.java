package org.courtesy.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Issued links. */
@ApplicationScoped
class CustomerLinkRepository {

    private final EntityManager entityManager;

    /** For the container's proxy. */
    protected CustomerLinkRepository() {
        this(null);
    }

    @Inject
    CustomerLinkRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** A link that opens now. The question is the same one for every token, whatever is wrong with it. */
    Optional<CustomerLinkEntity> valid(String hash, LinkPurpose purpose, Instant now) {
        return entityManager
                .createQuery(
                        "select l from CustomerLinkEntity l join CustomerEntity c on c.id = l.customerId"
                                + " where l.hash = :hash and l.purpose = :purpose and l.revokedAt is null"
                                + " and l.expiresAt > :now and c.deceased = false",
                        CustomerLinkEntity.class)
                .setParameter("hash", hash)
                .setParameter("purpose", purpose)
                .setParameter("now", now)
                .getResultList()
                .stream()
                .findFirst();
    }

    Optional<CustomerLinkEntity> find(UUID id) {
        return Optional.ofNullable(entityManager.find(CustomerLinkEntity.class, id));
    }

    /** The links of a customer, the latest first. */
    List<CustomerLinkEntity> of(long customerId, LinkPurpose purpose) {
        return entityManager
                .createQuery(
                        "select l from CustomerLinkEntity l where l.customerId = :customer and l.purpose = :purpose"
                                + " order by l.issuedAt desc, l.id desc",
                        CustomerLinkEntity.class)
                .setParameter("customer", customerId)
                .setParameter("purpose", purpose)
                .getResultList();
    }

    /** The links of a customer that open now, for whatever purpose. */
    List<CustomerLinkEntity> validOf(long customerId, Instant now) {
        return entityManager
                .createQuery(
                        "select l from CustomerLinkEntity l where l.customerId = :customer and l.revokedAt is null"
                                + " and l.expiresAt > :now",
                        CustomerLinkEntity.class)
                .setParameter("customer", customerId)
                .setParameter("now", now)
                .getResultList();
    }

    /** Forgets links of a customer that have been worthless for long. */
    void forget(long customerId, Instant expiredBefore) {
        entityManager
                .createQuery(
                        "delete from CustomerLinkEntity l where l.customerId = :customer and l.expiresAt < :before")
                .setParameter("customer", customerId)
                .setParameter("before", expiredBefore)
                .executeUpdate();
    }

    void add(CustomerLinkEntity row) {
        entityManager.persist(row);
    }
}
