package org.courtesy.customer;

import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.stream.Collectors;
import org.courtesy.json.InputProblem;
import org.courtesy.shared.Checks;

/**
 * A customer as other systems name one: by the utility's number, or by their own id.
 *
 * @param customer the number, null when an id is named
 * @param externalIds an id, by its system; null when the number is named
 */
public record NamedCustomer(String customer, Map<String, String> externalIds) {

    public NamedCustomer {
        externalIds = ids(externalIds);
    }

    /** Ids as they are kept: null when there are none. */
    public static Map<String, String> ids(Map<String, String> sent) {
        if (sent == null) {
            return null;
        }
        Map<String, String> there = sent.entrySet().stream()
                .filter(id -> id.getValue() != null)
                .collect(Collectors.toUnmodifiableMap(Entry::getKey, Entry::getValue));
        return there.isEmpty() ? null : there;
    }

    /** Notes unless it is named in exactly one way. */
    public Checks check(Checks checks) {
        if (externalIds == null) {
            return checks.required("customer", customer);
        }
        return checks.ensure(customer == null, "externalIds", InputProblem.CONTRADICTS, "customer")
                .ensure(externalIds.size() == 1, "externalIds", InputProblem.TOO_MANY, 1);
    }

    /** The id, if it is named by one. */
    public Optional<ExternalId> externalId() {
        return Optional.ofNullable(externalIds)
                .flatMap(ids -> ids.entrySet().stream()
                        .map(id -> new ExternalId(id.getKey(), id.getValue()))
                        .findFirst());
    }

    /** As people read it: the number, or the system and the id. */
    public String shown() {
        return externalId().map(id -> id.system() + ' ' + id.id()).orElse(customer);
    }

    /** The field by which it is named. */
    public String field() {
        return externalId().map(id -> "externalIds." + id.system()).orElse("customer");
    }
}
