package org.courtesy.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether this server shows itself with demo users and demo customers: on the embedded database unless switched off
 * ({@code COURTESY_DEMO=false}), on any other never.
 */
@ApplicationScoped
public class DemoMode {

    private static final String EMBEDDED = "H2";

    private final DataSource dataSource;
    private final boolean wanted;

    /** For the container's proxy. */
    protected DemoMode() {
        this(null, false);
    }

    @Inject
    public DemoMode(
            DataSource dataSource, @ConfigProperty(name = "courtesy.demo", defaultValue = "true") boolean wanted) {
        this.dataSource = dataSource;
        this.wanted = wanted;
    }

    /** Whether demo users and customers belong here. */
    public boolean enabled() {
        return wanted && embedded();
    }

    private boolean embedded() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals(EMBEDDED);
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be reached", e);
        }
    }
}
