package org.courtesy.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.courtesy.customer.BlockList;
import org.courtesy.customer.BlockLists;
import org.courtesy.customer.PersonFinder;

/** Reads the Robinson list of those who want no advertising. */
@ApplicationScoped
class RobinsonRows extends ListRows {

    /** For the container's proxy. */
    protected RobinsonRows() {
        this(null, null);
    }

    @Inject
    RobinsonRows(PersonFinder finder, BlockLists lists) {
        super(finder, lists, BlockList.ROBINSON);
    }

    @Override
    public ImportKind kind() {
        return ImportKind.ROBINSON_LIST;
    }
}
