package org.courtesy.privacy.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.courtesy.shared.TestDatabase;
import org.courtesy.text.Texts;
import org.junit.jupiter.api.Test;

/** Nothing that the schema holds about somebody is forgotten: a new table or column has to be told of here. */
class ExportTablesTest {

    /** By what a row can be somebody's. */
    private static final String OF_SOMEBODY = "select distinct c.table_name from information_schema.columns c where"
            + " c.table_schema = 'PUBLIC' and c.column_name in ('CUSTOMER_ID', 'TOUCHPOINT_ID', 'SUBJECT', 'CUSTOMER')";

    private static Stream<ExportTable> tables() {
        return Stream.of(Stream.of(ExportTables.PERSON), ExportTables.KNOWN.stream(), ExportTables.FIGURES.stream())
                .flatMap(some -> some);
    }

    private static Map<String, Set<String>> schema() {
        try (TestDatabase database = new TestDatabase()) {
            List<?> rows = database.call(entities -> entities.createNativeQuery(
                            "select c.table_name, c.column_name from information_schema.columns c"
                                    + " where c.table_schema = 'PUBLIC'")
                    .getResultList());
            Map<String, Set<String>> schema = new TreeMap<>();
            for (Object row : rows) {
                Object[] names = (Object[]) row;
                schema.computeIfAbsent(names[0].toString().toLowerCase(Locale.ROOT), table -> new TreeSet<>())
                        .add(names[1].toString().toLowerCase(Locale.ROOT));
            }
            return schema;
        }
    }

    @Test
    void everyTableOfACustomerIsHandedOutOrKeptForAReason() {
        try (TestDatabase database = new TestDatabase()) {
            List<?> rows = database.call(
                    entities -> entities.createNativeQuery(OF_SOMEBODY).getResultList());
            // The provider has tables of its own for changes of many rows.
            Set<String> ofSomebody = rows.stream()
                    .map(name -> name.toString().toLowerCase(Locale.ROOT))
                    .filter(name -> !name.startsWith("hte_"))
                    .collect(Collectors.toCollection(TreeSet::new));

            Set<String> known = new HashSet<>(ExportTables.OTHERWISE.keySet());
            tables().map(ExportTable::name).forEach(known::add);

            assertThat(known).containsAll(ofSomebody);
        }
    }

    @Test
    void everyColumnIsHandedOutOrKeptForAReason() {
        Map<String, Set<String>> schema = schema();

        assertThat(tables()).allSatisfy(table -> {
            Set<String> known = new TreeSet<>(table.kept().keySet());
            table.columns()
                    .forEach(column -> assertThat(known.add(column.name()))
                            .as("%s.%s is there once", table.name(), column.name())
                            .isTrue());
            assertThat(known).as(table.name()).isEqualTo(schema.get(table.name()));
        });
    }

    @Test
    void everythingHasANameInEveryLanguage() {
        Set<String> wanted = tables().flatMap(table -> Stream.concat(
                        Stream.of("section." + table.section()),
                        table.columns().stream().map(column -> "field." + column.key())))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<Set<String>> keys = new HashSet<>();
        for (Locale locale : Texts.SUPPORTED) {
            ResourceBundle words = ResourceBundle.getBundle(
                    ExportWords.BUNDLE,
                    locale,
                    ExportWords.class.getClassLoader(),
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            assertThat(words.keySet()).as(locale.getLanguage()).containsAll(wanted);
            keys.add(Set.copyOf(words.keySet()));
        }
        assertThat(keys).hasSize(1);
    }
}
