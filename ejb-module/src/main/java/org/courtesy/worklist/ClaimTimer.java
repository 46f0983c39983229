package org.courtesy.worklist;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.courtesy.job.Node;
import org.courtesy.timetable.Task;
import org.courtesy.timetable.TimedTask;
import org.courtesy.timetable.Timing;

/** Frees slots whose claim has run out: a forgotten one must not count against the customer's caps for ever. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class ClaimTimer implements TimedTask {

    private static final int AT_ONCE = 200;

    private final WorkItemRepository items;
    private final Claims claims;
    private final Node node;
    private final Clock clock;

    /** For the container's proxy. */
    protected ClaimTimer() {
        this(null, null, null, null);
    }

    @Inject
    public ClaimTimer(WorkItemRepository items, Claims claims, Node node, Clock clock) {
        this.items = items;
        this.claims = claims;
        this.node = node;
        this.clock = clock;
    }

    @Override
    public Task task() {
        return Task.CLAIMS;
    }

    @Override
    public Timing timing() {
        return Timing.everyMinuteAt(30);
    }

    /** Frees what has run out. Every node tries; the row of the customer lets one through at a time. */
    @Override
    public void run() {
        for (UUID id : items.expired(clock.instant(), AT_ONCE)) {
            if (node.leaving()) {
                return;
            }
            claims.expire(id);
        }
    }
}
