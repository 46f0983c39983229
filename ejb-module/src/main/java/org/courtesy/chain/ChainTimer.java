package org.courtesy.chain;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.courtesy.job.Node;
import org.courtesy.timetable.Task;
import org.courtesy.timetable.TimedTask;
import org.courtesy.timetable.Timing;

/** Links what was written within the last seconds. Every node does. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class ChainTimer implements TimedTask {

    private final Chains chains;
    private final Node node;

    /** For the container's proxy. */
    protected ChainTimer() {
        this(null, null);
    }

    @Inject
    ChainTimer(Chains chains, Node node) {
        this.chains = chains;
        this.node = node;
    }

    @Override
    public Task task() {
        return Task.CHAIN_LINKS;
    }

    @Override
    public Timing timing() {
        return Timing.everySeconds(5);
    }

    /** Links all there is, page by page. */
    @Override
    public void run() {
        Chain.ALL.forEach(chain -> {
            while (!node.leaving() && chains.link(chain)) {
                // on to the next page
            }
        });
    }
}
