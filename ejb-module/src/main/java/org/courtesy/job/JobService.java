package org.courtesy.job;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.INTEGRATION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import org.courtesy.shared.Page;

/** Shows and stops jobs. */
@Stateless
@RolesAllowed({INTEGRATION, ADMIN})
public class JobService {

    /**
     * One job.
     *
     * @throws org.courtesy.shared.NotFoundException if there is none
     */
    public JobView get(String id) {
        throw new UnsupportedOperationException();
    }

    /** The jobs, the latest first. */
    public Page<JobView> list(String cursor, int limit) {
        throw new UnsupportedOperationException();
    }

    /** Asks a job to stop after its present piece; one that has ended stays as it is. */
    public JobView stop(String id) {
        throw new UnsupportedOperationException();
    }
}
