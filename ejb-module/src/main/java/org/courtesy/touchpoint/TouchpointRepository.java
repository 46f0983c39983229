package org.courtesy.touchpoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.courtesy.customer.Aside;
import org.courtesy.fact.ContactChannel;
import org.courtesy.shared.Checks;
import org.courtesy.shared.Containing;
import org.courtesy.shared.RowQuery;

/** Stored touchpoints. */
@ApplicationScoped
class TouchpointRepository {

    /** Position in a timeline. */
    record TimeKey(Instant at, UUID id) {}

    private static final String LAST = """
            select id, happened_at from touchpoint
            where customer_id = ? and happened_at <= ? and status not in ('PLANNED', 'CANCELLED')
            order by happened_at desc, source desc, source_id desc
            fetch first row only""";

    private final EntityManager entityManager;

    /** For the container's proxy. */
    protected TouchpointRepository() {
        this(null);
    }

    @Inject
    TouchpointRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Optional<TouchpointEntity> find(UUID id) {
        return Optional.ofNullable(entityManager.find(TouchpointEntity.class, id));
    }

    /** Number of the customer that a row belongs to. */
    String customerOf(TouchpointEntity row) {
        return entityManager
                .createQuery("select c.number from CustomerEntity c where c.id = :id", String.class)
                .setParameter("id", row.customerId())
                .getSingleResult();
    }

    /** Number of the customer that a touchpoint belongs to, without reading the row before the customer is locked. */
    Optional<String> customerOf(UUID touchpoint) {
        return entityManager
                .createQuery(
                        "select c.number from CustomerEntity c join TouchpointEntity t on t.customerId = c.id"
                                + " where t.id = :id",
                        String.class)
                .setParameter("id", touchpoint)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Courtesy's id of a touchpoint, likewise. */
    Optional<UUID> idOf(String source, String sourceId) {
        if (!Checks.storable(source) || !Checks.storable(sourceId)) {
            return Optional.empty();
        }
        return entityManager
                .createQuery(
                        "select t.id from TouchpointEntity t where t.source = :source and t.sourceId = :id", UUID.class)
                .setParameter("source", source)
                .setParameter("id", sourceId)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The latest that was said of a message, null when nothing was. */
    DeliveryReportEntity report(UUID touchpoint) {
        return entityManager.find(DeliveryReportEntity.class, touchpoint);
    }

    Optional<TouchpointEntity> bySource(String source, String sourceId) {
        return query("select t from TouchpointEntity t where t.source = :source and t.sourceId = :id")
                .setParameter("source", source)
                .setParameter("id", sourceId)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Asks by the way for Courtesy's id of a touchpoint. */
    static Aside aside(String source, String sourceId) {
        return new Aside(
                "select t.id from TouchpointEntity t where t.source = :source and t.sourceId = :id",
                Map.of("source", source, "id", sourceId));
    }

    /** Touchpoints of these sources with these ids. */
    List<TouchpointEntity> bySources(Collection<String> sources, Collection<String> ids) {
        return query("select t from TouchpointEntity t where t.source in :sources and t.sourceId in :ids")
                .setParameter("sources", sources)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** The customer's touchpoint with that id of its source; several sources may use the same id. */
    List<TouchpointEntity> bySourceId(long customerId, String sourceId) {
        return query("select t from TouchpointEntity t where t.customerId = :customer and t.sourceId = :id")
                .setParameter("customer", customerId)
                .setParameter("id", sourceId)
                .getResultList();
    }

    /** The customer's complaints and their closings, cancelled ones too, by time and always in the same order. */
    List<TouchpointEntity> complaints(long customerId) {
        return query("select t from TouchpointEntity t where t.customerId = :customer and t.status <> PLANNED"
                        + " and t.type in ('COMPLAINT_OPEN', 'COMPLAINT_CLOSED')"
                        + " order by t.happenedAt, t.source, t.sourceId")
                .setParameter("customer", customerId)
                .getResultList();
    }

    /**
     * Asks for id and instant of the last thing that happened with a customer until an instant; in which order they were recorded
     * does not matter.
     */
    static RowQuery last(long customerId, Instant until, RowQuery.Reader reader) {
        return new RowQuery(LAST, List.of(customerId, until), reader);
    }

    /** Reads a row anew, after others may have changed it. */
    void refresh(TouchpointEntity row) {
        entityManager.refresh(row);
    }

    /** Has what related to one touchpoint of a customer relate to another one. */
    void relateAnew(long customerId, UUID from, UUID to) {
        query("select t from TouchpointEntity t where t.customerId = :customer and t.relatesTo = :from")
                .setParameter("customer", customerId)
                .setParameter("from", from)
                .getResultList()
                .forEach(row -> row.relateAnew(to));
    }

    /** The customer's latest complaint that was open at an instant. */
    Optional<TouchpointEntity> openComplaint(long customerId, Instant at) {
        return query("select t from TouchpointEntity t where t.customerId = :customer and t.type = 'COMPLAINT_OPEN'"
                        + " and t.status = OPEN and t.happenedAt <= :at order by t.happenedAt desc, t.id desc")
                .setParameter("customer", customerId)
                .setParameter("at", at)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The customer's planned touchpoints of a type. */
    List<TouchpointEntity> planned(long customerId, String type) {
        return query("select t from TouchpointEntity t where t.customerId = :customer and t.type = :type"
                        + " and t.status = PLANNED order by t.happenedAt, t.id")
                .setParameter("customer", customerId)
                .setParameter("type", type)
                .getResultList();
    }

    List<TouchpointEntity> timeline(long customerId, TimelineFilter filter, TimeKey after, int limit) {
        StringBuilder text = new StringBuilder("select t from TouchpointEntity t where t.customerId = :customer");
        Map<String, Object> values = new HashMap<>();
        values.put("customer", customerId);
        if (filter.direction() != null) {
            text.append(" and t.direction = :direction");
            values.put("direction", filter.direction());
        }
        if (filter.channel() != null) {
            text.append(" and t.channel = :channel");
            values.put("channel", filter.channel());
        }
        if (filter.until() != null) {
            text.append(" and t.happenedAt < :until");
            values.put("until", filter.until());
        }
        if (filter.text() != null) {
            text.append(" and (lower(t.note) like :text escape '!' or t.type in :types)");
            values.put("text", Containing.pattern(filter.text()));
            values.put("types", filter.types());
        }
        if (after != null) {
            text.append(" and (t.happenedAt < :at or t.happenedAt = :at and t.id < :id)");
            values.put("at", after.at());
            values.put("id", after.id());
        }
        TypedQuery<TouchpointEntity> query =
                query(text.append(" order by t.happenedAt desc, t.id desc").toString());
        values.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }

    private TypedQuery<TouchpointEntity> query(String text) {
        return entityManager.createQuery(text, TouchpointEntity.class);
    }

    /** Removes the refusal of an offer that was recorded with a touchpoint. */
    void forgetDeclined(UUID touchpoint) {
        entityManager
                .createQuery("delete from DeclinedOfferEntity d where d.touchpointId = :touchpoint")
                .setParameter("touchpoint", touchpoint)
                .executeUpdate();
    }

    void add(Object row) {
        entityManager.persist(row);
    }

    void flush() {
        entityManager.flush();
    }

    /** What a gateway gave as the reason when an address of that channel was lost at that instant. */
    Optional<String> reasonOfLoss(long customer, ContactChannel channel, Instant at) {
        List<ContactChannel> channels =
                channel == ContactChannel.SMS ? List.of(ContactChannel.SMS, ContactChannel.PHONE) : List.of(channel);
        return entityManager
                .createQuery(
                        "select r.reason from DeliveryReportEntity r, TouchpointEntity t where t.id = r.touchpointId"
                                + " and t.customerId = :customer and t.channel in :channels and r.state = :state"
                                + " and r.reportedAt = :at and r.reason is not null order by t.id",
                        String.class)
                .setParameter("customer", customer)
                .setParameter("channels", channels)
                .setParameter("state", DeliveryOutcome.UNDELIVERABLE)
                .setParameter("at", at)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
