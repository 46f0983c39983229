package org.courtesy.audience;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.courtesy.job.JobRun;
import org.courtesy.job.Progress;
import org.courtesy.json.CaseJson;

/**
 * How far an audience is.
 *
 * @param lastId id of the last customer that was judged, 0 before the first
 */
record AudienceTally(long lastId, long done, AudienceSummary summary) {

    static AudienceTally of(JobRun job) {
        return job.checkpoint() == null
                ? new AudienceTally(0, 0, AudienceSummary.EMPTY)
                : new AudienceTally(
                        Long.parseLong(job.checkpoint()),
                        job.done(),
                        CaseJson.read(job.summary(), AudienceSummary.class));
    }

    /** The tally after another page was judged. */
    AudienceTally judged(long pageEnd, int dealtWith, int failed, Collection<Verdict> found) {
        Map<String, Long> refusals = new TreeMap<>(summary.refusals());
        found.stream()
                .filter(verdict -> verdict.code() != null)
                .forEach(verdict -> refusals.merge(verdict.code(), 1L, Long::sum));
        return new AudienceTally(
                pageEnd,
                done + dealtWith,
                new AudienceSummary(
                        AudienceSummary.Phase.JUDGING,
                        summary.candidates()
                                + found.stream().filter(Verdict::permitted).count(),
                        0,
                        refusals,
                        Map.of(),
                        summary.notConcerned()
                                + found.stream()
                                        .filter(verdict -> !verdict.concerned())
                                        .count(),
                        summary.failed() + failed));
    }

    /** The tally after some candidates were let in or refused after all. */
    AudienceTally chosen(long permitted, Collection<String> refused) {
        Map<String, Long> refusals = new TreeMap<>(summary.refusals());
        refused.forEach(code -> refusals.merge(code, 1L, Long::sum));
        return new AudienceTally(
                lastId,
                done,
                new AudienceSummary(
                        AudienceSummary.Phase.CHOOSING,
                        summary.candidates() - permitted - refused.size(),
                        summary.permitted() + permitted,
                        refusals,
                        summary.leftOut(),
                        summary.notConcerned(),
                        summary.failed()));
    }

    /** The tally when nobody waits any more: the rest was left out for a reason, or there was none. */
    AudienceTally complete(LeftOut why, long rest) {
        return new AudienceTally(
                lastId,
                done,
                new AudienceSummary(
                        AudienceSummary.Phase.COMPLETE,
                        0,
                        summary.permitted(),
                        summary.refusals(),
                        rest == 0 ? Map.of() : Map.of(why.name(), rest),
                        summary.notConcerned(),
                        summary.failed()));
    }

    Progress progress() {
        return new Progress(String.valueOf(lastId), done, summary.refused(), CaseJson.write(summary));
    }
}
