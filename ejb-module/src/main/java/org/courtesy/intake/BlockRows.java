package org.courtesy.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.courtesy.customer.BlockList;
import org.courtesy.customer.BlockLists;
import org.courtesy.customer.PersonFinder;

/** Reads the utility's own list of those who want no advertising. */
@ApplicationScoped
class BlockRows extends ListRows {

    /** For the container's proxy. */
    protected BlockRows() {
        this(null, null);
    }

    @Inject
    BlockRows(PersonFinder finder, BlockLists lists) {
        super(finder, lists, BlockList.OWN);
    }

    @Override
    public ImportKind kind() {
        return ImportKind.BLOCK_LIST;
    }
}
