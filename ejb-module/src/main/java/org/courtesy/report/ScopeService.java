package org.courtesy.report;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.APPROVER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.courtesy.trail.NotAudited;

/** What reports can be narrowed down to. */
@Stateless
@RolesAllowed({APPROVER, ADMIN})
@NotAudited("codes")
public class ScopeService {

    private final ScopeQuery query;

    /** For the container's proxy. */
    protected ScopeService() {
        this(null);
    }

    @Inject
    ScopeService(ScopeQuery query) {
        this.query = query;
    }

    /** The countries that customers are from, ISO 3166-1 alpha-2, in order. */
    public List<String> countries() {
        return query.countries();
    }

    /** The value segments that customers are in, in order. */
    public List<String> segments() {
        return query.segments();
    }
}
