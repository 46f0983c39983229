package org.courtesy.sweep;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.courtesy.fact.Purpose;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.Band;
import org.courtesy.job.JobRun;
import org.courtesy.job.Progress;
import org.courtesy.json.CaseJson;

/**
 * What a sweep has found so far.
 *
 * @param lastId id of the last customer that was dealt with, 0 before the first
 * @param failed customers that could not be judged
 */
record SweepTally(long lastId, long done, long failed, Summary summary) {

    /**
     * What people see of it, in numbers of customers.
     *
     * @param bands by band of the risk to leave
     * @param notProfiled those without one, since they must not be profiled
     * @param next by next action
     * @param advertisable those whom some channel may bring advertising now
     */
    record Summary(Map<String, Long> bands, long notProfiled, Map<String, Long> next, long advertisable) {}

    static SweepTally of(JobRun job) {
        if (job.checkpoint() == null) {
            Map<String, Long> bands = new TreeMap<>();
            for (Band band : Band.values()) {
                bands.put(band.name(), 0L);
            }
            return new SweepTally(0, 0, 0, new Summary(bands, 0, Map.of(), 0));
        }
        return new SweepTally(
                Long.parseLong(job.checkpoint()),
                job.done(),
                job.refused(),
                CaseJson.read(job.summary(), Summary.class));
    }

    /** The tally after another page. */
    SweepTally plus(long pageEnd, long dealtWith, Collection<Assessment> found) {
        Map<String, Long> bands = new TreeMap<>(summary.bands());
        Map<String, Long> next = new TreeMap<>(summary.next());
        long notProfiled = summary.notProfiled();
        long advertisable = summary.advertisable();
        for (Assessment assessment : found) {
            if (assessment.churn() == null) {
                notProfiled++;
            } else {
                bands.merge(assessment.churn().band().name(), 1L, Long::sum);
            }
            next.merge(assessment.next().code(), 1L, Long::sum);
            advertisable += advertisable(assessment) ? 1 : 0;
        }
        return new SweepTally(
                pageEnd,
                done + dealtWith,
                failed + dealtWith - found.size(),
                new Summary(bands, notProfiled, next, advertisable));
    }

    private static boolean advertisable(Assessment assessment) {
        return assessment.contact().stream()
                .anyMatch(contact -> contact.purpose() == Purpose.ADVERTISING && contact.allowed());
    }

    Progress progress() {
        return new Progress(String.valueOf(lastId), done, failed, CaseJson.write(summary));
    }
}
