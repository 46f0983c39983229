package org.courtesy.rulebook;

import jakarta.annotation.PostConstruct;
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
import java.util.concurrent.atomic.AtomicBoolean;

/** Looks every second whether this node follows the rulebook; the server's start does not wait for it. */
@Singleton
@Startup
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class RulebookWatch {

    private final RuleServing serving;
    private final AtomicBoolean busy = new AtomicBoolean();

    /** For the container's proxy. */
    protected RulebookWatch() {
        this(null);
    }

    @Inject
    RulebookWatch(RuleServing serving) {
        this.serving = serving;
    }

    /** Follows, unless that is going on already: a build takes longer than a second. */
    @PostConstruct
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void look() {
        if (busy.compareAndSet(false, true)) {
            serving.followInBackground(() -> busy.set(false));
        }
    }
}
