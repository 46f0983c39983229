package org.courtesy.sweep;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.INTEGRATION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.courtesy.job.JobService;
import org.courtesy.job.JobView;
import org.courtesy.json.InputProblem;
import org.courtesy.json.Years;
import org.courtesy.security.CurrentCaller;
import org.courtesy.shared.Checks;
import org.courtesy.trail.About;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.Audited;
import org.courtesy.trail.NotAudited;
import org.courtesy.trail.SubjectKind;

/** Starts sweeps, jobs of the kind {@code SWEEP}, and shows how they are going. */
@Stateless
@RolesAllowed({INTEGRATION, ADMIN})
public class SweepService {

    /** The kind of its jobs. */
    public static final String KIND = "SWEEP";

    private static final int LONGEST_REASON = 500;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final SweepQueue queue;
    private final JobService views;
    private final CurrentCaller caller;
    private final Clock clock;

    /** For the container's proxy. */
    protected SweepService() {
        this(null, null, null, null);
    }

    @Inject
    SweepService(SweepQueue queue, JobService views, CurrentCaller caller, Clock clock) {
        this.queue = queue;
        this.views = views;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Queues a sweep.
     *
     * @throws org.courtesy.json.InvalidInputException if the request names what there is not
     */
    @Audited(AuditAction.SWEEP_STARTED)
    public JobView start(SweepRequest request) {
        SweepFilter filter = request.filter() == null ? SweepFilter.ALL : request.filter();
        OffsetDateTime asOf = request.asOf() == null ? clock.instant().atOffset(ZoneOffset.UTC) : request.asOf();
        new Checks()
                .ensure(
                        filter.country() == null || COUNTRIES.contains(filter.country()),
                        "filter.country",
                        InputProblem.UNKNOWN_COUNTRY,
                        String.valueOf(filter.country()))
                .ensure(Years.possible(asOf.getYear()), "asOf", InputProblem.NOT_BETWEEN, Years.FIRST, Years.LAST)
                .longest("reason", request.reason(), LONGEST_REASON)
                .done();
        UUID id = queue.submit(new SweepRequest(filter, asOf, request.reason(), request.changedOnly()), caller.name());
        return views.get(id.toString());
    }

    /**
     * One sweep; its summary holds the customers per band and per next action so far.
     *
     * @throws org.courtesy.shared.NotFoundException if there is none
     */
    @NotAudited("progress without persons")
    public JobView get(String id) {
        return views.get(id, KIND);
    }

    /**
     * Asks a sweep to stop after its present ranges.
     *
     * @throws org.courtesy.shared.NotFoundException if there is none
     */
    @Audited(AuditAction.JOB_STEERED)
    public JobView stop(@About(SubjectKind.JOB) String id) {
        return views.stop(id, KIND);
    }
}
