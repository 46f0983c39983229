package org.courtesy.touchpoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads all touchpoints page by page, for exports. Runs in the caller's transaction. */
@ApplicationScoped
public class TouchpointPages {

    /** A touchpoint as it would be sent, with the key behind which the next page begins. */
    public record Entry(UUID key, RecordTouchpoint touchpoint) {}

    private final EntityManager entities;

    /** For the container's proxy. */
    protected TouchpointPages() {
        this(null);
    }

    @Inject
    TouchpointPages(EntityManager entities) {
        this.entities = entities;
    }

    /** How many touchpoints there are. */
    public long count() {
        return entities.createQuery("select count(t) from TouchpointEntity t", Long.class)
                .getSingleResult();
    }

    /**
     * The next touchpoints in the order in which they were recorded.
     *
     * @param after key of the one before, null at the beginning
     */
    public List<Entry> page(UUID after, int limit) {
        TypedQuery<Object[]> query = entities.createQuery(
                "select t, c.number from TouchpointEntity t, CustomerEntity c where t.customerId = c.id"
                        + (after == null ? "" : " and t.id > :after") + " order by t.id",
                Object[].class);
        if (after != null) {
            query.setParameter("after", after);
        }
        List<Object[]> rows = query.setMaxResults(limit).getResultList();
        Map<UUID, String> related = sourceIds(rows.stream()
                .map(row -> ((TouchpointEntity) row[0]).relatesTo())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> entry((TouchpointEntity) row[0], (String) row[1], related))
                .toList();
    }

    private static Entry entry(TouchpointEntity row, String customer, Map<UUID, String> related) {
        return new Entry(row.id(), row.toCommand(customer, related.get(row.relatesTo())));
    }

    private Map<UUID, String> sourceIds(Set<UUID> ids) {
        Map<UUID, String> found = new HashMap<>();
        if (!ids.isEmpty()) {
            entities.createQuery("select t.id, t.sourceId from TouchpointEntity t where t.id in :ids", Object[].class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(row -> found.put((UUID) row[0], (String) row[1]));
        }
        return found;
    }
}
