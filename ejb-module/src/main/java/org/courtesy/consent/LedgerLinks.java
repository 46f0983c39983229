package org.courtesy.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.courtesy.chain.Chain;
import org.courtesy.chain.Chains;

/** Links what was written into the ledger so far, without waiting for the timer: for whoever needs all of it linked now. */
@ApplicationScoped
public class LedgerLinks {

    private final Chains chains;

    /** For the container's proxy. */
    protected LedgerLinks() {
        this(null);
    }

    @Inject
    LedgerLinks(Chains chains) {
        this.chains = chains;
    }

    /** Links everything, each page in a transaction of its own. */
    public void catchUp() {
        boolean more = true;
        while (more) {
            more = chains.link(Chain.CONSENT);
        }
    }
}
