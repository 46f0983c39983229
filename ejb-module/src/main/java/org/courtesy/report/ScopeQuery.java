package org.courtesy.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

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
        return each("country");
    }

    List<String> segments() {
        TreeSet<String> segments = new TreeSet<>(OWN);
        segments.addAll(each("segment"));
        return List.copyOf(segments);
    }

    /** Goes from one value to the next by the index: there are few, and a "distinct" would read all customers. */
    private List<String> each(String attribute) {
        TypedQuery<String> next = entities.createQuery(
                "select min(c.%1$s) from CustomerEntity c where c.%1$s > :last".formatted(attribute), String.class);
        return Stream.iterate(after(next, ""), Objects::nonNull, value -> after(next, value))
                .toList();
    }

    private static String after(TypedQuery<String> next, String last) {
        return next.setParameter("last", last).getSingleResult();
    }
}
