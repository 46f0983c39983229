package org.courtesy.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.TreeSet;

/** Reads by what customers differ. */
@ApplicationScoped
class ScopeQuery {

    /** Segments that the product itself gives. */
    private static final List<String> OWN = List.of("A", "B", "C", "D");

    private final EntityManager entities;

    /** For the container's proxy. */
    protected ScopeQuery() {
        this(null);
    }

    @Inject
    ScopeQuery(EntityManager entities) {
        this.entities = entities;
    }

    List<String> countries() {
        return entities.createQuery("select distinct c.country from CustomerEntity c order by c.country", String.class)
                .getResultList();
    }

    List<String> segments() {
        TreeSet<String> segments = new TreeSet<>(OWN);
        segments.addAll(entities.createQuery(
                        "select distinct c.segment from CustomerEntity c where c.segment is not null", String.class)
                .getResultList());
        return List.copyOf(segments);
    }
}
