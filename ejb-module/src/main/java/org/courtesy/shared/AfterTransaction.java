package org.courtesy.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.function.Consumer;

/** Tells what became of the present transaction: for what must not be said before it is certain. */
@ApplicationScoped
public class AfterTransaction {

    private final TransactionSynchronizationRegistry transactions;

    /** For the container's proxy. */
    protected AfterTransaction() {
        this(null);
    }

    @Inject
    public AfterTransaction(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    /**
     * Has somebody told at the end of the transaction, which there must be.
     *
     * @param told whether it was committed; must be quick and must not fail
     */
    public void tell(Consumer<Boolean> told) {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Nothing is certain yet.
            }

            @Override
            public void afterCompletion(int status) {
                told.accept(status == Status.STATUS_COMMITTED);
            }
        });
    }
}
