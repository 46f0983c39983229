package org.courtesy.customer;

import java.util.Map;

/**
 * A question that is asked by the way, while a customer is locked.
 *
 * @param subquery in JPQL, of one value of one row at most; {@code number} and {@code c} are taken
 * @param parameters those of the subquery
 */
public record Aside(String subquery, Map<String, Object> parameters) {}
