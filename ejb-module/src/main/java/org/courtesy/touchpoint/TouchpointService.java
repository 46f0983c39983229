package org.courtesy.touchpoint;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.AGENT;
import static org.courtesy.security.Roles.INTEGRATION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import org.courtesy.shared.Page;

/** Records touchpoints and tells them. */
@Stateless
@RolesAllowed({AGENT, INTEGRATION, ADMIN})
public class TouchpointService {

    /**
     * Records a touchpoint and judges the customer's case with it: both are stored or neither is.
     *
     * @throws org.courtesy.json.InvalidInputException if the command is incomplete or names unknown codes or ids
     * @throws org.courtesy.shared.NotFoundException if there is no such customer
     * @throws org.courtesy.shared.ConflictException if source and id were used for another touchpoint
     * @throws org.courtesy.shared.UnavailableException while no rules are live
     */
    public RecordedTouchpoint record(RecordTouchpoint command) {
        throw new UnsupportedOperationException();
    }

    /**
     * The customer's touchpoints, the latest first.
     *
     * @throws org.courtesy.shared.NotFoundException if there is no such customer
     */
    public Page<TouchpointView> timeline(String customer, String cursor, int limit) {
        throw new UnsupportedOperationException();
    }

    /**
     * One touchpoint by Courtesy's id.
     *
     * @throws org.courtesy.shared.NotFoundException if there is none
     */
    public TouchpointView get(String touchpoint) {
        throw new UnsupportedOperationException();
    }
}
