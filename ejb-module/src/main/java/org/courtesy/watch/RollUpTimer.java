package org.courtesy.watch;

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
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.courtesy.job.Node;
import org.courtesy.rulebook.LiveRules;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Rolls up every minute what was stored since. Every node tries; the row of the checkpoint lets one through at a time. */
@Singleton
@Startup
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class RollUpTimer {

    private final DecisionRollUp decisions;
    private final AftermathRollUp aftermath;
    private final LiveRules rules;
    private final Node node;
    private final Clock clock;
    private final Duration lag;
    private final AtomicBoolean running = new AtomicBoolean();

    /** For the container's proxy. */
    protected RollUpTimer() {
        this(null, null, null, null, null, 0);
    }

    @Inject
    public RollUpTimer(
            DecisionRollUp decisions,
            AftermathRollUp aftermath,
            LiveRules rules,
            Node node,
            Clock clock,
            @ConfigProperty(name = "courtesy.watch.lag-seconds", defaultValue = "360") long lagSeconds) {
        this.decisions = decisions;
        this.aftermath = aftermath;
        this.rules = rules;
        this.node = node;
        this.clock = clock;
        this.lag = Duration.ofSeconds(lagSeconds);
    }

    /** Rolls up all there is, page by page. */
    @Schedule(hour = "*", minute = "*", persistent = false, info = "TELEMETRY")
    public void rollUp() {
        if (!rules.ready() || !running.compareAndSet(false, true)) {
            return;
        }
        try {
            Instant until = clock.instant().minus(lag);
            while (!node.leaving() && decisions.page(until)) {
                // on to the next page
            }
            while (!node.leaving() && aftermath.page(until)) {
                // on to the next page
            }
        } finally {
            running.set(false);
        }
    }
}
