package org.courtesy.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.SessionFactory;

/**
 * An empty database with the schema of the product and the product's own mapping, in memory and for one test. Schema and
 * mapping are made once: making them takes longer than most tests do.
 */
public final class TestDatabase implements AutoCloseable {

    private static final String SCHEMA = schema();
    private static final long KEYS_OF_EACH = 1_000_000;
    private static final AtomicLong LENT = new AtomicLong();
    private static final Queue<Mapping> IDLE = new ConcurrentLinkedQueue<>();

    private final DataSource dataSource;
    private final Mapping mapping;
    private final boolean lent;
    private final List<EntityManager> opened = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    public TestDatabase() {
        JdbcDataSource own = empty();
        update(own, "runscript from '" + SCHEMA + "'");
        keysFrom(own, LENT.incrementAndGet() * KEYS_OF_EACH);
        dataSource = own;
        Mapping idle = IDLE.poll();
        mapping = idle == null ? Mapping.of(empty()) : idle;
        mapping.source().setURL(own.getURL());
        lent = true;
    }

    /** @param migration what brings the empty database to the schema of the product */
    TestDatabase(JdbcDataSource empty, Consumer<DataSource> migration) {
        dataSource = empty;
        migration.accept(dataSource);
        mapping = Mapping.of(empty);
        lent = false;
    }

    /** A database with nothing in it. */
    static JdbcDataSource empty() {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return h2;
    }

    /** A script of the schema as the migrations leave it. */
    private static String schema() {
        String script = "memFS:schema.sql";
        DataSource migrated = empty();
        Migration.migrate(migrated);
        update(migrated, "script to '" + script + "'");
        return script;
    }

    /** Has keys begin there: a mapping has some in stock, from the database that it had before. */
    private static void keysFrom(DataSource database, long first) {
        try (Connection connection = database.getConnection();
                Statement query = connection.createStatement();
                Statement update = connection.createStatement();
                ResultSet sequences =
                        query.executeQuery("select sequence_name from information_schema.sequences order by 1")) {
            while (sequences.next()) {
                update.execute("alter sequence \"" + sequences.getString(1) + "\" restart with " + first);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The product's mapping, for one database at a time.
     *
     * @param source where it finds the database
     */
    private record Mapping(JdbcDataSource source, EntityManagerFactory factory) {

        static Mapping of(JdbcDataSource source) {
            return new Mapping(
                    source,
                    Persistence.createEntityManagerFactory(
                            "courtesy",
                            Map.of(
                                    "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                                    "jakarta.persistence.nonJtaDataSource", source,
                                    "hibernate.transaction.jta.platform", "none",
                                    // The server's, which releases before the commit, is for connections that a
                                    // manager of transactions holds.
                                    "hibernate.connection.handling_mode",
                                            "DELAYED_ACQUISITION_AND_RELEASE_AFTER_TRANSACTION")));
        }
    }

    private static void update(DataSource database, String statement) {
        try (Connection connection = database.getConnection();
                Statement update = connection.createStatement()) {
            update.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Compares the mapping with the tables. */
    public void validate() {
        mapping.factory().unwrap(SessionFactory.class).getSchemaManager().validateMappedObjects();
    }

    public DataSource dataSource() {
        return dataSource;
    }

    /** A persistence context that the caller closes. */
    public EntityManager open() {
        if (closed) {
            throw new IllegalStateException("The test is over.");
        }
        EntityManager entityManager = mapping.factory().createEntityManager();
        opened.add(entityManager);
        return entityManager;
    }

    /** Does something in a transaction and a persistence context of its own. */
    public <T> T call(Function<EntityManager, T> work) {
        try (EntityManager entityManager = open()) {
            entityManager.getTransaction().begin();
            try {
                T result = work.apply(entityManager);
                entityManager.getTransaction().commit();
                return result;
            } finally {
                if (entityManager.getTransaction().isActive()) {
                    entityManager.getTransaction().rollback();
                }
            }
        }
    }

    /** Does something in a transaction and a persistence context of its own. */
    public void run(Consumer<EntityManager> work) {
        call(entityManager -> {
            work.accept(entityManager);
            return null;
        });
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        // What somebody still works with must not find the database of the next test.
        if (lent && opened.stream().noneMatch(EntityManager::isOpen)) {
            IDLE.add(mapping);
        } else {
            mapping.factory().close();
        }
    }
}
