package org.courtesy.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.courtesy.idempotency.IdempotencyKeys.Claim;
import org.courtesy.security.CurrentCaller;
import org.courtesy.shared.Checks;
import org.courtesy.shared.CommittedWork;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.Constraints;

/**
 * Does what is asked for under a key once. A refusal frees the key: nothing was done, and the caller may mend the request. How
 * this holds when a node dies is told in ADR 27.
 */
@ApplicationScoped
public class IdempotentCalls {

    private static final int LONGEST = 255;

    private final IdempotencyKeys keys;
    private final CommittedWork transaction;
    private final CurrentCaller caller;

    /** What this server works on now. */
    private final Set<Work> here = ConcurrentHashMap.newKeySet();

    private record Work(String caller, String key) {}

    /** For the container's proxy. */
    protected IdempotentCalls() {
        this(null, null, null);
    }

    @Inject
    IdempotentCalls(IdempotencyKeys keys, CommittedWork transaction, CurrentCaller caller) {
        this.keys = keys;
        this.transaction = transaction;
        this.caller = caller;
    }

    /**
     * Does the work, or gives the answer that it had.
     *
     * @param key chosen by the caller; keys of other callers are others
     * @param fingerprint of the whole request
     * @param work joins the present transaction, or can itself be repeated without doing anything twice
     * @throws org.courtesy.json.InvalidInputException if the key is blank or too long
     * @throws ConflictException if the key was used for another request, or a request with it is being worked on
     */
    public KeptAnswer once(String key, String fingerprint, Supplier<KeptAnswer> work) {
        new Checks()
                .required("Idempotency-Key", key)
                .longest("Idempotency-Key", key, LONGEST)
                .done();
        Work mine = new Work(caller.name(), key);
        if (!here.add(mine)) {
            throw new KeyInUseException(key);
        }
        try {
            return onceHere(key, fingerprint, work);
        } finally {
            here.remove(mine);
        }
    }

    private KeptAnswer onceHere(String key, String fingerprint, Supplier<KeptAnswer> work) {
        Claim claim = claim(key, fingerprint);
        if (claim.answer() != null) {
            return claim.answer();
        }
        boolean done = false;
        try {
            KeptAnswer answer = transaction.answer(() -> keys.perform(claim, work));
            done = true;
            return answer;
        } finally {
            if (!done) {
                keys.release(claim);
            }
        }
    }

    private Claim claim(String key, String fingerprint) {
        try {
            return keys.claim(caller.name(), key, fingerprint);
        } catch (PersistenceException atTheSameTime) {
            if (Constraints.violated(atTheSameTime, "uq_idempotency_key")) {
                return keys.claim(caller.name(), key, fingerprint);
            }
            throw atTheSameTime;
        }
    }
}
