package org.courtesy.reservation;

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

/** Frees contacts that nobody confirmed in time: a forgotten one must not count against the customer's caps for ever. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class ReservationTimer implements TimedTask {

    private static final int AT_ONCE = 500;

    private final ReservationRepository rows;
    private final Slots slots;
    private final Node node;
    private final Clock clock;

    /** For the container's proxy. */
    protected ReservationTimer() {
        this(null, null, null, null);
    }

    @Inject
    public ReservationTimer(ReservationRepository rows, Slots slots, Node node, Clock clock) {
        this.rows = rows;
        this.slots = slots;
        this.node = node;
        this.clock = clock;
    }

    @Override
    public Task task() {
        return Task.RESERVATIONS;
    }

    @Override
    public Timing timing() {
        return Timing.everyMinuteAt(10);
    }

    /** Frees what has run out. Every node tries; the row of the customer lets one through at a time. */
    @Override
    public void run() {
        for (UUID id : rows.expired(clock.instant(), AT_ONCE)) {
            if (node.leaving()) {
                return;
            }
            slots.expire(id);
        }
    }
}
