package org.courtesy.sweep;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.INTEGRATION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import org.courtesy.job.JobView;

/** Starts sweeps, jobs of the kind {@code SWEEP}, and shows how they are going. */
@Stateless
@RolesAllowed({INTEGRATION, ADMIN})
public class SweepService {

    /**
     * Queues a sweep.
     *
     * @throws org.courtesy.json.InvalidInputException if the request contradicts itself
     */
    public JobView start(SweepRequest request) {
        throw new UnsupportedOperationException();
    }

    /**
     * One sweep; its summary holds the customers per band and per next action so far.
     *
     * @throws org.courtesy.shared.NotFoundException if there is none
     */
    public JobView get(String id) {
        throw new UnsupportedOperationException();
    }

    /** Asks a sweep to stop after its present page. */
    public JobView stop(String id) {
        throw new UnsupportedOperationException();
    }
}
