package org.courtesy.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;

/** Asks the database whether it is there. */
@ApplicationScoped
public class DatabaseProbe {

    private static final int PATIENCE_SECONDS = 2;

    private final DataSource database;
    private final BackgroundAnswer<Boolean> answer;

    /** For the container's proxy. */
    protected DatabaseProbe() {
        this.database = null;
        this.answer = null;
    }

    /** @param executor the pool makes whoever asks wait for ten seconds when it is exhausted; nobody who asks here does */
    @Inject
    DatabaseProbe(DataSource database, ScheduledExecutorService executor, Clock clock) {
        this.database = database;
        this.answer = new BackgroundAnswer<>(
                executor, clock, this::isThere, Duration.ZERO, Duration.ofSeconds(PATIENCE_SECONDS));
    }

    /** Whether there is a connection and the database answers, both within two seconds. */
    public boolean answers() {
        return answer.get().orElse(false);
    }

    private boolean isThere() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        }
    }
}
