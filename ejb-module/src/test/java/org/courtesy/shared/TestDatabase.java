package org.courtesy.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.SessionFactory;

/** An empty database with the schema of the product and the product's own mapping, in memory and for one test. */
public final class TestDatabase implements AutoCloseable {

    private final EntityManagerFactory factory;
    private final DataSource dataSource;

    public TestDatabase() {
        this(empty(), Migration::migrate);
    }

    /** @param migration what brings the empty database to the schema of the product */
    TestDatabase(DataSource empty, Consumer<DataSource> migration) {
        dataSource = empty;
        migration.accept(dataSource);
        factory = factory(dataSource);
    }

    /** A database with nothing in it. */
    static DataSource empty() {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return h2;
    }

    private static EntityManagerFactory factory(DataSource dataSource) {
        return Persistence.createEntityManagerFactory(
                "courtesy",
                Map.of(
                        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                        "jakarta.persistence.nonJtaDataSource", dataSource,
                        "hibernate.transaction.jta.platform", "none",
                        // The server's, which releases before the commit, is for connections that a manager of
                        // transactions holds.
                        "hibernate.connection.handling_mode", "DELAYED_ACQUISITION_AND_RELEASE_AFTER_TRANSACTION"));
    }

    /** Compares the mapping with the tables. */
    public void validate() {
        factory.unwrap(SessionFactory.class).getSchemaManager().validateMappedObjects();
    }

    public DataSource dataSource() {
        return dataSource;
    }

    /** A persistence context that the caller closes. */
    public EntityManager open() {
        return factory.createEntityManager();
    }

    /** Does something in a transaction and a persistence context of its own. */
    public <T> T call(Function<EntityManager, T> work) {
        try (EntityManager entityManager = factory.createEntityManager()) {
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
        factory.close();
    }
}
