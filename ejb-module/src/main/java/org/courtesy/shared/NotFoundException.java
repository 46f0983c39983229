package org.courtesy.shared;

import jakarta.ejb.ApplicationException;
import java.util.Locale;

/** Nothing of that kind has that id. */
@ApplicationException(rollback = true)
public class NotFoundException extends CourtesyException {

    private static final long serialVersionUID = 1L;

    /**
     * @param what kind of thing in upper snake case, e.g. {@code CUSTOMER}; the code becomes {@code CUSTOMER_NOT_FOUND}
     * @param id the id that was asked for
     */
    public NotFoundException(String what, String id) {
        super(what + "_NOT_FOUND", "No " + what.toLowerCase(Locale.ROOT).replace('_', ' ') + " has the id " + id, id);
    }
}
