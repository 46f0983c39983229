package org.courtesy.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;

/**
 * Queries for what belongs to one or to several. With a list in it ({@code in :customers}) Hibernate plans a query anew
 * each time it runs; asked for one only, it is the same query with an equals sign, whose plan is kept. Most is asked for
 * one customer, and planning took a fifth of recording a touchpoint.
 */
public final class OneOrMany {

    private OneOrMany() {}

    /**
     * A query with its list of values set.
     *
     * @param text JPQL, in which {@code in :<parameter>} stands once
     * @param values at least one
     */
    public static <T> TypedQuery<T> query(
            EntityManager entityManager, String text, Class<T> result, String parameter, Collection<?> values) {
        if (values.size() != 1) {
            return entityManager.createQuery(text, result).setParameter(parameter, values);
        }
        return entityManager
                .createQuery(text.replace(" in :" + parameter, " = :" + parameter), result)
                .setParameter(parameter, values.iterator().next());
    }
}
