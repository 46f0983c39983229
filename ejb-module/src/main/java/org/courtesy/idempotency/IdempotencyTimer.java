package org.courtesy.idempotency;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.courtesy.timetable.Task;
import org.courtesy.timetable.TimedTask;
import org.courtesy.timetable.Timing;

/** Removes answers after a day. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class IdempotencyTimer implements TimedTask {

    private final IdempotencyKeys keys;

    /** For the container's proxy. */
    protected IdempotencyTimer() {
        this(null);
    }

    @Inject
    public IdempotencyTimer(IdempotencyKeys keys) {
        this.keys = keys;
    }

    @Override
    public Task task() {
        return Task.REPEATED_REQUESTS;
    }

    @Override
    public Timing timing() {
        return Timing.hourlyAt(23);
    }

    /** Removes what nobody may repeat any more. Every node may: what is gone is gone. */
    @Override
    public void run() {
        keys.forget();
    }
}
