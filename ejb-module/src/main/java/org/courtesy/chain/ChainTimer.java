package org.courtesy.chain;

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
import org.courtesy.job.Node;

/** Links what was written within the last seconds, and has the chains checked every night. Every node does. */
@Singleton
@Startup
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class ChainTimer {

    private final Chains chains;
    private final ChainChecks checks;
    private final Node node;
    private final AtomicBoolean running = new AtomicBoolean();

    /** For the container's proxy. */
    protected ChainTimer() {
        this(null, null, null);
    }

    @Inject
    ChainTimer(Chains chains, ChainChecks checks, Node node) {
        this.chains = chains;
        this.checks = checks;
        this.node = node;
    }

    /** Links all there is, page by page. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false, info = "CHAIN_LINKS")
    public void link() {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            Chain.ALL.forEach(chain -> {
                while (!node.leaving() && chains.link(chain)) {
                    // on to the next page
                }
            });
        } finally {
            running.set(false);
        }
    }

    /** Queues the checks of this night; the table lets one in for each chain and night. */
    @Schedule(hour = "2", minute = "45", persistent = false, info = "CHAIN_CHECK")
    public void check() {
        Chain.ALL.forEach(checks::submitNight);
    }
}
