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
 * What a sweep, or a range of it, has found.
 *
 * @param failed customers that could not be judged
 */
record SweepTally(long done, long failed, Summary summary) {

    static final SweepTally NOTHING = new SweepTally(0, 0, Summary.nothing());

    /**
     * What people see of it, in numbers of customers.
     *
     * @param bands by band of the risk to leave
     * @param notProfiled those without one, since they must not be profiled
     * @param next by next action
     * @param advertisable those whom some channel may bring advertising now
     * @param unchanged those of whom a sweep of changes found nothing new; they are in none of the other numbers
     * @param servers by the name of the server that judged them; null in what was noted before servers shared sweeps
     */
    record Summary(
            Map<String, Long> bands,
            long notProfiled,
            Map<String, Long> next,
            long advertisable,
            long unchanged,
            Map<String, Long> servers) {

        Summary {
            servers = servers == null ? Map.of() : servers;
        }

        private static Summary nothing() {
            Map<String, Long> bands = new TreeMap<>();
            for (Band band : Band.values()) {
                bands.put(band.name(), 0L);
            }
            return new Summary(bands, 0, Map.of(), 0, 0, Map.of());
        }

        private Summary plus(Summary other) {
            return new Summary(
                    sum(bands, other.bands),
                    notProfiled + other.notProfiled,
                    sum(next, other.next),
                    advertisable + other.advertisable,
                    unchanged + other.unchanged,
                    sum(servers, other.servers));
        }

        private static Map<String, Long> sum(Map<String, Long> one, Map<String, Long> other) {
            Map<String, Long> sum = new TreeMap<>(one);
            other.forEach((code, customers) -> sum.merge(code, customers, Long::sum));
            return sum;
        }
    }

    /** What a job has noted. */
    static SweepTally of(JobRun job) {
        return new SweepTally(job.done(), job.refused(), CaseJson.read(job.summary(), Summary.class));
    }

    /** What a range has found of so many customers, of whom some have not changed. */
    static SweepTally of(String server, int customers, int unchanged, Collection<Assessment> found) {
        Map<String, Long> bands = new TreeMap<>();
        Map<String, Long> next = new TreeMap<>();
        long notProfiled = 0;
        long advertisable = 0;
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
                customers,
                (long) customers - unchanged - found.size(),
                new Summary(bands, notProfiled, next, advertisable, unchanged, Map.of(server, (long) customers)));
    }

    /** Both together. */
    SweepTally plus(SweepTally other) {
        return new SweepTally(done + other.done, failed + other.failed, summary.plus(other.summary));
    }

    private static boolean advertisable(Assessment assessment) {
        return assessment.contact().stream()
                .anyMatch(contact -> contact.purpose() == Purpose.ADVERTISING && contact.allowed());
    }

    /** As the job notes it; where it stands is known to its ranges. */
    Progress progress() {
        return new Progress(null, done, failed, CaseJson.write(summary));
    }
}
