package org.courtesy.idempotency;

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

/** Removes answers after a day. */
@Singleton
@Startup
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class IdempotencyTimer {

    private final IdempotencyKeys keys;

    /** For the container's proxy. */
    protected IdempotencyTimer() {
        this(null);
    }

    @Inject
    public IdempotencyTimer(IdempotencyKeys keys) {
        this.keys = keys;
    }

    /** Removes what nobody may repeat any more. Every node may: what is gone is gone. */
    @Schedule(hour = "*", minute = "23", persistent = false, info = "REPEATED_REQUESTS")
    public void forget() {
        keys.forget();
    }
}
