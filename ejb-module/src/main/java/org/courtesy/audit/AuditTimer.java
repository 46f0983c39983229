package org.courtesy.audit;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.courtesy.timetable.Task;
import org.courtesy.timetable.TimedTask;
import org.courtesy.timetable.Timing;

/** Writes what was counted when its time has come, and the rest when the server goes. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class AuditTimer implements TimedTask {

    private final AuditBook book;
    private final Clock clock;

    /** For the container's proxy. */
    protected AuditTimer() {
        this(null, null);
    }

    @Inject
    AuditTimer(AuditBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    @Override
    public Task task() {
        return Task.AUDIT_TRAIL;
    }

    @Override
    public Timing timing() {
        return Timing.everySeconds(5);
    }

    /** Writes what is due. */
    @Override
    public void run() {
        book.writeCounted(clock.instant());
    }

    /** Writes all there is. */
    @PreDestroy
    void leave() {
        book.writeCounted(Instant.MAX);
    }
}
