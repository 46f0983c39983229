package org.courtesy.web.screen.watch;

import java.time.Clock;
import java.time.LocalDate;
import org.courtesy.watch.SelfProofRun;
import org.courtesy.web.screen.layout.Words;

/**
 * A proof that stored decisions can be repeated.
 *
 * @param style {@code ok}, {@code stop}, or {@code faint} while it is running
 * @param remark what somebody found out about its differences, empty when nobody has
 */
public record ProofLine(String when, String who, String outcome, String style, String remark) {

    static ProofLine of(SelfProofRun run, Clock clock, Words words) {
        boolean running = run.endedAt() == null;
        return new ProofLine(
                words.moment(run.requestedAt(), clock.getZone(), LocalDate.now(clock)),
                run.requestedBy(),
                words.say("watch.proof.outcome", run.identical(), run.sample(), run.different(), run.notRunnable()),
                running ? "faint" : run.different() > 0 ? "stop" : "ok",
                run.remark() == null ? "" : run.remark());
    }
}
