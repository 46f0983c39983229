package org.courtesy.audit;

import jakarta.annotation.PreDestroy;
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
import java.time.Instant;

/** Writes what was counted when its time has come, and the rest when the server goes. */
@Singleton
@Startup
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class AuditTimer {

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

    /** Writes what is due. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false, info = "AUDIT_TRAIL")
    public void write() {
        book.writeCounted(clock.instant());
    }

    /** Writes all there is. */
    @PreDestroy
    void leave() {
        book.writeCounted(Instant.MAX);
    }
}
