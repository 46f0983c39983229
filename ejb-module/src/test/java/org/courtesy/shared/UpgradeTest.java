package org.courtesy.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.courtesy.customer.Customers;
import org.courtesy.customer.LikenessMigration;
import org.flywaydb.core.api.migration.JavaMigration;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A database of an older version with rows in it is brought to the newest schema and keeps everything. */
class UpgradeTest {

    private static final String COLUMNS = "select table_name, column_name from information_schema.columns"
            + " where table_schema = 'PUBLIC' and table_name <> 'flyway_schema_history' order by 1, ordinal_position";

    /** What a migration says anew on purpose, by column. */
    private static final List<String> SAID_ANEW = List.of();

    private final FixedClock clock = new FixedClock("2026-11-28T09:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = "1.14")
    void everyRowIsKept(String version) throws Exception {
        JavaMigration[] steps = {new LikenessMigration()};
        JdbcDataSource source = TestDatabase.empty();
        Migration.configuration(source, steps).target(version).load().migrate();
        load(source, version);
        Map<String, List<String>> before = columns(source);
        Map<String, List<String>> rows = rows(source, before);
        assertThat(rows.get("CUSTOMER")).isNotEmpty();
        assertThat(rows.get("TOUCHPOINT")).isNotEmpty();
        assertThat(rows.get("ASSESSMENT")).isNotEmpty();

        try (TestDatabase database = new TestDatabase(source, one -> Migration.migrate(one, steps))) {
            database.validate();
            assertThat(columns(source).keySet()).containsAll(before.keySet());
            assertThat(rows(source, before)).isEqualTo(rows);
            everythingIsRead(database);
        }
    }

    /** Every entity there is, and the customers by the service. */
    private void everythingIsRead(TestDatabase database) {
        database.run(entities -> {
            entities.getMetamodel()
                    .getEntities()
                    .forEach(entity -> entities.createQuery("select e from " + entity.getName() + " e")
                            .getResultList());
            List<String> numbers = entities.createQuery("select c.number from CustomerEntity c", String.class)
                    .getResultList();
            assertThat(numbers)
                    .isNotEmpty()
                    .allSatisfy(number -> assertThat(
                                    Customers.service(entities, clock).get(number))
                            .isNotNull());
            List<?> alike = entities.createNativeQuery("select customer_id from customer_likeness")
                    .getResultList();
            assertThat(alike)
                    .as("what is looked up of records that were there before")
                    .isNotEmpty();
        });
    }

    private static void load(DataSource source, String version) throws IOException, SQLException {
        try (Connection connection = source.getConnection();
                InputStream snapshot = UpgradeTest.class.getResourceAsStream("upgrade/" + version + ".sql.gz")) {
            Snapshot.load(connection, snapshot);
        }
    }

    private static Map<String, List<String>> columns(DataSource source) throws SQLException {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(COLUMNS)) {
            while (found.next()) {
                columns.computeIfAbsent(found.getString(1), table -> new ArrayList<>())
                        .add(found.getString(2));
            }
        }
        return columns;
    }

    /** What stands in those columns, row by row, in an order that does not depend on how it is stored. */
    private static Map<String, List<String>> rows(DataSource source, Map<String, List<String>> columns)
            throws SQLException {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, List<String>> table : columns.entrySet()) {
                List<String> compared = table.getValue().stream()
                        .filter(column -> !SAID_ANEW.contains(table.getKey() + '.' + column))
                        .map(column -> '"' + column + '"')
                        .collect(Collectors.toList());
                List<String> texts = new ArrayList<>();
                try (ResultSet found = statement.executeQuery(
                        "select " + String.join(", ", compared) + " from \"" + table.getKey() + '"')) {
                    while (found.next()) {
                        StringBuilder row = new StringBuilder();
                        for (int i = 1; i <= compared.size(); i++) {
                            row.append(found.getString(i)).append('|');
                        }
                        texts.add(row.toString());
                    }
                }
                rows.put(table.getKey(), texts.stream().sorted().toList());
            }
        }
        return rows;
    }
}
