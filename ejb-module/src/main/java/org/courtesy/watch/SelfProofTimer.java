package org.courtesy.watch;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.courtesy.job.Jobs;
import org.courtesy.rulebook.LiveRules;

/** Has decisions proved every night. Every node tries; the table lets one proof in for each night. */
@Stateless
@PermitAll
public class SelfProofTimer {

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

    /** Queues the proof of this night. */
    @Schedule(hour = "2", minute = "30", persistent = false, info = "SELF_PROOF")
    public void prove() {
        if (rules.ready()) {
            queue.submitNight(rules.assessor().rules().ref().name(), REQUESTED_BY);
        }
    }
}
