package org.courtesy.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whose customers the caller may see. For whoever may not see a customer there is none: each way to a customer asks here, those by
 * number or key in {@link CustomerRepository}, lists in the condition of their query.
 */
public interface CustomerLimit {

    /** Everybody may be seen. */
    CustomerLimit NONE = Optional::empty;

    /** The areas whose customers the caller may see; empty: all customers, wherever they are. */
    Optional<Set<Area>> areas();

    /** Whether the caller may not see a customer. */
    default boolean hides(String country, String postalCode) {
        return areas().filter(areas -> areas.stream().noneMatch(area -> area.holds(country, postalCode)))
                .isPresent();
    }

    /**
     * The condition of a query on customers; begins with {@code and}, and is empty where there is no limit.
     *
     * @param alias of the customer in the query
     * @param values to which those of the condition are added
     */
    default String condition(String alias, Map<String, Object> values) {
        Optional<Set<Area>> limit = areas();
        if (limit.isEmpty()) {
            return "";
        }
        List<String> either = new ArrayList<>(List.of("1 = 0"));
        for (Area area : limit.get()) {
            int number = either.size();
            values.put("country" + number, area.country());
            String one = alias + ".country = :country" + number;
            if (area.postalPrefix() != null) {
                values.put("postal" + number, area.postalPrefix() + "%");
                one += " and " + alias + ".postalCode like :postal" + number;
            }
            either.add(one);
        }
        return " and (" + String.join(" or ", either) + ")";
    }
}
