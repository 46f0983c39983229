package org.courtesy.audience;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.courtesy.fact.ContractStatus;

/**
 * An audience as conditions on a customer {@code c} in JPQL, all but the segment, which may follow from a decision. Must agree
 * with {@link Audience#reaches}.
 */
final class AudienceConditions {

    private final List<String> all = new ArrayList<>(List.of("1 = 1"));
    private final Map<String, Object> values = new HashMap<>();

    AudienceConditions(Audience audience) {
        among("c.country", audience.countries()).ifPresent(all::add);
        among("c.kind", audience.kinds()).ifPresent(all::add);
        if (!audience.postalCodes().isEmpty()) {
            List<String> codes = audience.postalCodes();
            all.add(IntStream.range(0, codes.size())
                    .mapToObj(i -> {
                        values.put("code" + i, codes.get(i) + "%");
                        return "replace(c.postalCode, ' ', '') like :code" + i;
                    })
                    .collect(Collectors.joining(" or ", "(", ")")));
        }
        if (!audience.commodities().isEmpty() || !audience.products().isEmpty()) {
            List<String> contract = new ArrayList<>(List.of("k.customerId = c.id", "k.status <> :ended"));
            values.put("ended", ContractStatus.ENDED);
            among("k.commodity", audience.commodities()).ifPresent(contract::add);
            among("k.product", audience.products()).ifPresent(contract::add);
            all.add("exists (select 1 from ContractEntity k where " + String.join(" and ", contract) + ")");
        }
    }

    /** The conditions, joined by "and"; there is always one. */
    String text() {
        return String.join(" and ", all);
    }

    /** Gives the query the values that the conditions name. */
    <Q extends Query> Q bind(Q query) {
        values.forEach(query::setParameter);
        return query;
    }

    private Optional<String> among(String column, List<?> wanted) {
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        String name = column.replace('.', '_');
        values.put(name, wanted);
        return Optional.of(column + " in :" + name);
    }
}
