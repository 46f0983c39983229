package org.courtesy.idempotency;

import jakarta.ejb.ApplicationException;
import org.courtesy.shared.ConflictException;

/** A request with the same key is being worked on; a little later its answer is there. */
@ApplicationException(rollback = true)
public class KeyInUseException extends ConflictException {

    private static final long serialVersionUID = 1L;

    /** After how many seconds it makes sense to ask again. */
    public static final long RETRY_AFTER_SECONDS = 2;

    KeyInUseException(String key) {
        super("IDEMPOTENCY_KEY_IN_USE", "A request with this key is being worked on", key);
    }
}
