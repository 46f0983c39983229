package org.courtesy.rulebook;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.courtesy.shared.Outage;
import org.courtesy.timetable.Task;
import org.courtesy.timetable.TimedTask;
import org.courtesy.timetable.Timing;

/** Looks every second whether this node follows the rulebook; the server's start does not wait for it. */
@Singleton
@Startup
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class RulebookWatch implements TimedTask {

    private static final Logger LOG = System.getLogger(RulebookWatch.class.getName());

    private final RuleServing serving;
    private final Clock clock;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final Outage outage = new Outage();

    /** For the container's proxy. */
    protected RulebookWatch() {
        this(null, null);
    }

    @Inject
    RulebookWatch(RuleServing serving, Clock clock) {
        this.serving = serving;
        this.clock = clock;
    }

    @Override
    public Task task() {
        return Task.RULES;
    }

    @Override
    public Timing timing() {
        return Timing.everySeconds(1);
    }

    /** Follows, unless that is going on already: a build takes longer than a second. */
    @PostConstruct
    @Override
    public void run() {
        if (busy.compareAndSet(false, true)) {
            serving.followInBackground(this::followed);
        }
    }

    private void followed(Throwable failure) {
        busy.set(false);
        Instant now = clock.instant();
        if (failure == null) {
            outage.over(now)
                    .ifPresent(lasted -> LOG.log(
                            Level.INFO, "The rulebook is followed again, after {0} seconds", lasted.toSeconds()));
        } else if (outage.worthSaying(now)) {
            LOG.log(Level.ERROR, "The rulebook cannot be followed; the rules in force stay", failure);
        }
    }
}
