package org.courtesy.merge;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.courtesy.shared.TestDatabase;
import org.junit.jupiter.api.Test;

class BelongingsTest {

    /** Whatever refers to a row of customers, whatever its column is called. */
    private static final String REFERRING = "select f.table_name from information_schema.referential_constraints r"
            + " join information_schema.table_constraints f on f.constraint_name = r.constraint_name"
            + " join information_schema.table_constraints c on c.constraint_name = r.unique_constraint_name"
            + " where c.table_name = 'CUSTOMER'";

    private static final String NAMED_SO =
            "select c.table_name from information_schema.columns c where c.column_name = 'CUSTOMER_ID'";

    @Test
    void everyTableThatHangsOnACustomerIsMoved() {
        try (TestDatabase database = new TestDatabase()) {
            Set<String> known = new TreeSet<>(Belongings.moving());
            known.addAll(Belongings.SETTLED);

            Set<String> named = database.call(entities -> tables(entities, NAMED_SO));
            Set<String> referring = database.call(entities -> tables(entities, REFERRING));

            assertThat(referring).isNotEmpty().isEqualTo(known);
            known.addAll(Belongings.FOLLOWING);
            assertThat(named).isEqualTo(known);
        }
    }

    private static Set<String> tables(EntityManager entities, String sql) {
        List<?> names = entities.createNativeQuery(sql, String.class).getResultList();
        // The provider has tables of its own for changes of many rows.
        return names.stream()
                .map(name -> ((String) name).toLowerCase(Locale.ROOT))
                .filter(name -> !name.startsWith("hte_"))
                .collect(Collectors.toSet());
    }
}
