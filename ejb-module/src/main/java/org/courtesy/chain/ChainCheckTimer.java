package org.courtesy.chain;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.courtesy.timetable.Task;
import org.courtesy.timetable.TimedTask;
import org.courtesy.timetable.Timing;

/** Has all chains checked every night. Every node tries; the table lets one in for each chain and night. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class ChainCheckTimer implements TimedTask {

    private final ChainChecks checks;

    /** For the container's proxy. */
    protected ChainCheckTimer() {
        this(null);
    }

    @Inject
    ChainCheckTimer(ChainChecks checks) {
        this.checks = checks;
    }

    @Override
    public Task task() {
        return Task.CHAIN_CHECK;
    }

    @Override
    public Timing timing() {
        return Timing.dailyAt(2, 45);
    }

    /** Queues the checks of this night. */
    @Override
    public void run() {
        Chain.ALL.forEach(checks::submitNight);
    }
}
