package org.courtesy.event;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Removes dead letters that nobody has tried or settled for so long: they hold personal data, and nobody misses them. */
@Singleton
@Startup
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class DeadLetterTimer {

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

    /** Removes what is over its time. Every node may: what is gone is gone. */
    @Schedule(hour = "4", minute = "11", persistent = false, info = "DEAD_LETTERS")
    public void forget() {
        int gone = book.forget(clock.instant().minus(keep));
        if (gone > 0) {
            LOG.infof("%d dead letters were older than %d days and are gone", gone, keep.toDays());
        }
    }
}
