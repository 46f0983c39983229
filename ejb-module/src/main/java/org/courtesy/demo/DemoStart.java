package org.courtesy.demo;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.courtesy.job.Jobs;
import org.courtesy.json.CaseJson;
import org.courtesy.shared.DemoMode;
import org.courtesy.shared.Ids;

/**
 * Sees to it that the demo utility is there in demo mode, and that its today is today. The work is a job: neither the
 * start nor the readiness of the server waits for it, and an interruption does no harm.
 */
@Singleton
@Startup
@DependsOn("Migration")
@PermitAll
public class DemoStart {

    private final DemoMode demo;
    private final Jobs jobs;
    private final Ids ids;
    private final Clock clock;

    /** For the container's proxy. */
    protected DemoStart() {
        this(null, null, null, null);
    }

    @Inject
    DemoStart(DemoMode demo, Jobs jobs, Ids ids, Clock clock) {
        this.demo = demo;
        this.jobs = jobs;
        this.ids = ids;
        this.clock = clock;
    }

    @PostConstruct
    void start() {
        if (demo.enabled()) {
            LocalDate today = clock.instant().atZone(DemoUtility.HOME).toLocalDate();
            due(today, jobs.latestRequest(DemoWork.KIND).map(request -> CaseJson.read(request, DemoRequest.class)))
                    .ifPresent(request -> jobs.submit(
                            ids.next(), DemoWork.KIND, CaseJson.write(request), null, DemoSweep.REQUESTED_BY));
        }
    }

    /** What there is to do today after the last job, if anything. */
    static Optional<DemoRequest> due(LocalDate today, Optional<DemoRequest> last) {
        if (last.isEmpty()) {
            return Optional.of(new DemoRequest(today, null));
        }
        LocalDate day = last.get().day();
        return day.isBefore(today) ? Optional.of(new DemoRequest(today, day)) : Optional.empty();
    }
}
