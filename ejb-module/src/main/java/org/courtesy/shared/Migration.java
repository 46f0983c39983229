package org.courtesy.shared;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hibernate.SessionFactory;

/**
 * Brings the database to the schema of this version before anything else starts, and then has the mapping compared with
 * it: a server whose tables do not fit does not start. Every other start-up bean that touches the database depends on
 * this one.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Migration {

    private static final String POSTGRES = "PostgreSQL";

    @PersistenceUnit(unitName = "courtesy")
    private EntityManagerFactory entityManagerFactory;

    private final DataSource dataSource;

    /** For the container's proxy. */
    protected Migration() {
        this(null);
    }

    @Inject
    Migration(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @PostConstruct
    void migrate() {
        migrate(dataSource);
        entityManagerFactory.unwrap(SessionFactory.class).getSchemaManager().validateMappedObjects();
    }

    /** Runs the scripts that have not run yet. */
    static void migrate(DataSource dataSource) {
        Flyway.configure(Migration.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .placeholders(Map.of("prefix", product(dataSource).equals(POSTGRES) ? "varchar_pattern_ops" : ""))
                .load()
                .migrate();
    }

    private static String product(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getDatabaseProductName();
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be reached", e);
        }
    }
}
