package org.courtesy.gauge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import org.courtesy.shared.BackgroundAnswer;

/** The figures that stand in the database, looked up at most every ten seconds, however many ask. */
@ApplicationScoped
class StoredGauges {

    private static final Logger LOG = System.getLogger(StoredGauges.class.getName());
    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final DataSource database;
    private final Clock clock;
    private final BackgroundAnswer<Map<String, List<StoredGauge.Sample>>> answer;

    /** For the container's proxy. */
    protected StoredGauges() {
        this.database = null;
        this.clock = null;
        this.answer = null;
    }

    @Inject
    StoredGauges(DataSource database, ScheduledExecutorService executor, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.answer = new BackgroundAnswer<>(executor, clock, this::read, FRESH, PATIENCE);
    }

    /** The values by the name of the figure; empty when the database does not say them within two seconds. */
    Optional<Map<String, List<StoredGauge.Sample>>> now() {
        return answer.get();
    }

    private Map<String, List<StoredGauge.Sample>> read() throws SQLException {
        try (Connection connection = database.getConnection()) {
            Instant now = clock.instant();
            Map<String, List<StoredGauge.Sample>> values = new HashMap<>();
            for (StoredGauge gauge : StoredGauge.ALL) {
                values.put(gauge.name(), gauge.read(connection, now));
            }
            return values;
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "Figures cannot be read from the database: {0}", e.getMessage());
            throw e;
        }
    }
}
