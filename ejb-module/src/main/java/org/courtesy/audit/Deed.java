package org.courtesy.audit;

import org.courtesy.trail.AuditAction;
import org.courtesy.trail.Outcome;
import org.courtesy.trail.Place;
import org.courtesy.trail.Subject;

/**
 * What somebody did, without the moment: two that are equal may become one entry.
 *
 * @param roles separated by commas
 */
record Deed(
        String who,
        String roles,
        Place place,
        AuditAction action,
        Outcome outcome,
        Subject subject,
        String customer,
        String detail) {

    /** The same, whatever it was done on. */
    Deed onWhatever() {
        return new Deed(who, roles, place, action, outcome, null, null, detail);
    }
}
