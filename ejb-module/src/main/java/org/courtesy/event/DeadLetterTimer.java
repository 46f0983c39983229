package org.courtesy.event;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.courtesy.timetable.Task;
import org.courtesy.timetable.TimedTask;
import org.courtesy.timetable.Timing;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Removes dead letters that nobody has tried or settled for so long: they hold personal data, and nobody misses them. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class DeadLetterTimer implements TimedTask {

    private static final Logger LOG = Logger.getLogger(DeadLetterTimer.class);

    private final DeadLetterBook book;
    private final Duration keep;
    private final Clock clock;

    /** For the container's proxy. */
    protected DeadLetterTimer() {
        this(null, 0, null);
    }

    @Inject
    public DeadLetterTimer(
            DeadLetterBook book,
            @ConfigProperty(name = "courtesy.events.dead-letter-days", defaultValue = "30") int days,
            Clock clock) {
        this.book = book;
        this.keep = Duration.ofDays(days);
        this.clock = clock;
    }

    @Override
    public Task task() {
        return Task.DEAD_LETTERS;
    }

    @Override
    public Timing timing() {
        return Timing.dailyAt(4, 11);
    }

    /** Removes what is over its time. Every node may: what is gone is gone. */
    @Override
    public void run() {
        int gone = book.forget(clock.instant().minus(keep));
        if (gone > 0) {
            LOG.infof("%d dead letters were older than %d days and are gone", gone, keep.toDays());
        }
    }
}
