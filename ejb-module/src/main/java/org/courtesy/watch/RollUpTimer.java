package org.courtesy.watch;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.courtesy.job.Node;
import org.courtesy.rulebook.LiveRules;
import org.courtesy.timetable.Task;
import org.courtesy.timetable.TimedTask;
import org.courtesy.timetable.Timing;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Rolls up every minute what was stored since. Every node tries; the row of the checkpoint lets one through at a time. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class RollUpTimer implements TimedTask {

    private final DecisionRollUp decisions;
    private final AftermathRollUp aftermath;
    private final LiveRules rules;
    private final Node node;
    private final Clock clock;
    private final Duration lag;

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

    @Override
    public Task task() {
        return Task.TELEMETRY;
    }

    @Override
    public Timing timing() {
        return Timing.everyMinuteAt(0);
    }

    /** Rolls up all there is, page by page. */
    @Override
    public void run() {
        if (!rules.ready()) {
            return;
        }
        Instant until = clock.instant().minus(lag);
        while (!node.leaving() && decisions.page(until)) {
            // on to the next page
        }
        while (!node.leaving() && aftermath.page(until)) {
            // on to the next page
        }
    }
}
