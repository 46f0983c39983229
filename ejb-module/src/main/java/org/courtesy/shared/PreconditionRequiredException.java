package org.courtesy.shared;

import jakarta.ejb.ApplicationException;

/** A change of something that exists must name the version it was based on. */
@ApplicationException(rollback = true)
public class PreconditionRequiredException extends CourtesyException {

    private static final long serialVersionUID = 1L;

    /**
     * @param what kind of thing, e.g. {@code CUSTOMER}
     * @param id its id
     */
    public PreconditionRequiredException(String what, String id) {
        super("VERSION_REQUIRED", "Changing " + id + " needs the version it was read with", what, id);
    }
}
