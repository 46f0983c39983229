package org.courtesy.handover;

import java.util.Map;
import java.util.TreeMap;
import org.courtesy.job.JobRun;
import org.courtesy.job.Progress;
import org.courtesy.json.CaseJson;

/**
 * How far handing over is.
 *
 * @param round how often all that were left were gone through before
 * @param place of the last contact of this round, 0 before the first
 */
record HandoverTally(int round, int place, HandoverSummary summary) {

    private static final String BETWEEN = "/";

    static HandoverTally of(JobRun job) {
        if (job.checkpoint() == null) {
            return new HandoverTally(0, 0, HandoverSummary.EMPTY);
        }
        String[] parts = job.checkpoint().split(BETWEEN);
        return new HandoverTally(
                Integer.parseInt(parts[0]),
                Integer.parseInt(parts[1]),
                CaseJson.read(job.summary(), HandoverSummary.class));
    }

    /** The tally behind a contact. */
    HandoverTally behind(int contact, HandoverState state, String code) {
        Map<String, Long> refusals = new TreeMap<>(summary.refusals());
        if (state == HandoverState.REFUSED) {
            refusals.merge(code, 1L, Long::sum);
        }
        return new HandoverTally(
                round,
                contact,
                new HandoverSummary(
                        summary.handed() + (state == HandoverState.HANDED ? 1 : 0),
                        refusals,
                        summary.unsure() + (state == HandoverState.UNSURE ? 1 : 0),
                        0));
    }

    /** The tally before those that were left. */
    HandoverTally nextRound() {
        return new HandoverTally(round + 1, 0, summary);
    }

    /** The tally at the end. */
    HandoverTally complete(long left) {
        return new HandoverTally(
                round, place, new HandoverSummary(summary.handed(), summary.refusals(), summary.unsure(), left));
    }

    Progress progress() {
        long refused =
                summary.refusals().values().stream().mapToLong(Long::longValue).sum();
        long done = summary.handed() + summary.unsure() + refused;
        return new Progress(round + BETWEEN + place, done, refused, CaseJson.write(summary));
    }
}
