package org.courtesy.watch;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.courtesy.job.Jobs;
import org.courtesy.rulebook.LiveRules;
import org.courtesy.timetable.Task;
import org.courtesy.timetable.TimedTask;
import org.courtesy.timetable.Timing;

/** Has decisions proved every night. Every node tries; the table lets one proof in for each night. */
@Stateless
@PermitAll
public class SelfProofTimer implements TimedTask {

    private static final String REQUESTED_BY = Jobs.THE_SERVER;

    private final SelfProofQueue queue;
    private final LiveRules rules;

    /** For the container's proxy. */
    protected SelfProofTimer() {
        this(null, null);
    }

    @Inject
    SelfProofTimer(SelfProofQueue queue, LiveRules rules) {
        this.queue = queue;
        this.rules = rules;
    }

    @Override
    public Task task() {
        return Task.SELF_PROOF;
    }

    @Override
    public Timing timing() {
        return Timing.dailyAt(2, 30);
    }

    /** Queues the proof of this night. */
    @Override
    public void run() {
        if (rules.ready()) {
            queue.submitNight(rules.assessor().rules().ref().name(), REQUESTED_BY);
        }
    }
}
