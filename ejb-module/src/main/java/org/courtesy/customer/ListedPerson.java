package org.courtesy.customer;

import java.util.Map;

/**
 * A person or organisation as a list of those names it who want no advertising.
 *
 * @param customer the utility's number of the customer, where the list is the utility's own
 * @param externalIds ids in other systems, by system
 */
public record ListedPerson(
        String customer, Map<String, String> externalIds, Name name, Address address, String email, String phone) {

    public ListedPerson {
        externalIds = externalIds == null ? Map.of() : Map.copyOf(externalIds);
    }

    /** Whether it names one customer by the utility's number or an id of another system. */
    boolean byId() {
        return customer != null || !externalIds.isEmpty();
    }

    /** Whether it names somebody by name and address. */
    boolean byAddress() {
        return name != null
                && !name.full().isBlank()
                && address != null
                && filled(address.street())
                && filled(address.postalCode());
    }

    /** Whether anybody can be looked for by it. */
    public boolean findable() {
        return byId() || byAddress() || filled(email) || filled(phone);
    }

    private static boolean filled(String text) {
        return text != null && !text.isBlank();
    }
}
