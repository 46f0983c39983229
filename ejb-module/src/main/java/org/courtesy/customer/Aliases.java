package org.courtesy.customer;

import java.util.List;

/**
 * The names under which a customer is known besides those of the record.
 *
 * @param customer the number
 * @param numbers former numbers, of records that were merged into this one
 * @param externalIds ids in systems of which the record has another id
 */
public record Aliases(String customer, List<String> numbers, List<ExternalId> externalIds) {

    public Aliases {
        numbers = List.copyOf(numbers);
        externalIds = List.copyOf(externalIds);
    }
}
