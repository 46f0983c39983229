package org.courtesy.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.List;
import java.util.stream.IntStream;
import org.courtesy.rulebook.Rulebooks;
import org.courtesy.shared.FixedClock;
import org.courtesy.shared.TestDatabase;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.Test;

class LikenessMigrationTest {

    private static final String STORED = "select customer_id || likeness from customer_likeness order by 1";

    private final FixedClock clock = new FixedClock("2026-11-20T09:00:00Z");

    private record On(Connection connection) implements Context {

        @Override
        public Connection getConnection() {
            return connection;
        }

        @Override
        public Configuration getConfiguration() {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void notesTheSameThatWritingNotes() throws Exception {
        try (TestDatabase database = new TestDatabase();
                Connection connection = database.dataSource().getConnection()) {
            database.run(entityManager -> Rulebooks.store(entityManager, clock));
            // More than a page
            database.run(entityManager -> Customers.batch(entityManager, clock)
                    .write(IntStream.range(0, 501)
                            .mapToObj(i -> Customers.anna("C-" + i))
                            .toList()));
            List<?> written = stored(database);
            database.run(entityManager -> entityManager
                    .createNativeQuery("delete from customer_likeness")
                    .executeUpdate());

            new LikenessMigration().migrate(new On(connection));

            assertThat(written).hasSize(501 * 7);
            assertThat(stored(database)).isEqualTo(written);
        }
    }

    private static List<?> stored(TestDatabase database) {
        return database.call(
                entityManager -> entityManager.createNativeQuery(STORED).getResultList());
    }
}
