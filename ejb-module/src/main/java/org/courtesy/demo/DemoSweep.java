package org.courtesy.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import org.courtesy.sweep.SweepFilter;
import org.courtesy.sweep.SweepQueue;
import org.courtesy.sweep.SweepRequest;

/** Has everybody judged, so that lists show bands at once. */
@ApplicationScoped
class DemoSweep {

    static final String REQUESTED_BY = "demo";

    private final SweepQueue queue;
    private final Clock clock;

    /** For the container's proxy. */
    protected DemoSweep() {
        this(null, null);
    }

    @Inject
    DemoSweep(SweepQueue queue, Clock clock) {
        this.queue = queue;
        this.clock = clock;
    }

    /** Queues a sweep over everybody, in the present transaction. */
    void submit() {
        queue.submit(
                new SweepRequest(SweepFilter.ALL, clock.instant().atOffset(ZoneOffset.UTC), "Demo utility", false),
                REQUESTED_BY);
    }
}
