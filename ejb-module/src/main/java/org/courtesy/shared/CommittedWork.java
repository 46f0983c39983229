package org.courtesy.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.util.function.Supplier;

/**
 * Does work in one transaction and returns only what was committed. {@code @Transactional} rolls back without a word what something marked for
 * it, as a lost connection does, and returns as if it were stored; here that is an outage.
 */
@ApplicationScoped
public class CommittedWork {

    private static final long PAUSE_SECONDS = 5;

    private final UserTransaction transaction;

    /** For the container's proxy. */
    protected CommittedWork() {
        this(null);
    }

    @Inject
    public CommittedWork(UserTransaction transaction) {
        this.transaction = transaction;
    }

    /**
     * Does the work; there must be no transaction yet.
     *
     * @throws UnavailableException if it was rolled back and nobody says why
     * @throws IllegalStateException if it could not be committed for the reason that is its cause
     */
    public <T> T answer(Supplier<T> work) {
        try {
            transaction.begin();
            T answer = done(work);
            transaction.commit();
            return answer;
        } catch (RollbackException e) {
            if (e.getCause() == null && e.getSuppressed().length == 0) {
                throw new UnavailableException("DATABASE_AWAY", "What was asked for is not stored", PAUSE_SECONDS);
            }
            throw new IllegalStateException("Not committed", e);
        } catch (HeuristicMixedException | HeuristicRollbackException | NotSupportedException | SystemException e) {
            throw new IllegalStateException("Not committed", e);
        }
    }

    private <T> T done(Supplier<T> work) throws SystemException {
        boolean done = false;
        try {
            T answer = work.get();
            done = true;
            return answer;
        } finally {
            if (!done) {
                transaction.rollback();
            }
        }
    }
}
