package org.courtesy.shared;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;
import org.hibernate.SessionFactory;

/**
 * Brings the database to the schema of this version before anything else starts, and then has the mapping compared with
 * it: a server whose tables do not fit does not start. Every other start-up bean that touches the database depends on
 * this one.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
@PermitAll
public class Migration {

    private static final String POSTGRES = "PostgreSQL";

    @PersistenceUnit(unitName = "courtesy")
    private EntityManagerFactory entityManagerFactory;

    private final DataSource dataSource;
    private final Instance<JavaMigration> steps;

    /** For the container's proxy. */
    protected Migration() {
        this(null, null);
    }

    @Inject
    Migration(DataSource dataSource, @Any Instance<JavaMigration> steps) {
        this.dataSource = dataSource;
        this.steps = steps;
    }

    @PostConstruct
    void migrate() {
        migrate(dataSource, steps.stream().toArray(JavaMigration[]::new));
        entityManagerFactory.unwrap(SessionFactory.class).getSchemaManager().validateMappedObjects();
    }

    /** Runs the scripts that have not run yet, and between them what cannot be said in a script. */
    static void migrate(DataSource dataSource, JavaMigration... steps) {
        configuration(dataSource, steps).load().migrate();
    }

    static FluentConfiguration configuration(DataSource dataSource, JavaMigration... steps) {
        boolean postgres = product(dataSource).equals(POSTGRES);
        return Flyway.configure(Migration.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .javaMigrations(steps)
                .callbacks(new PatientMigration())
                .placeholders(Map.of(
                        "prefix", postgres ? "varchar_pattern_ops" : "",
                        "uuid", postgres ? "gen_random_uuid()" : "random_uuid()"));
    }

    private static String product(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getDatabaseProductName();
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be reached", e);
        }
    }
}
