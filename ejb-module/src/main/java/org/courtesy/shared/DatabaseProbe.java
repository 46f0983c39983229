package org.courtesy.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Asks the database whether it is there. */
@ApplicationScoped
public class DatabaseProbe {

    private static final int PATIENCE_SECONDS = 2;

    private final DataSource database;

    /** For the container's proxy. */
    protected DatabaseProbe() {
        this(null);
    }

    @Inject
    DatabaseProbe(DataSource database) {
        this.database = database;
    }

    /** Whether the database answers within two seconds. */
    public boolean answers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException away) {
            return false;
        }
    }
}
