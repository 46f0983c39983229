package org.courtesy.sweep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.courtesy.job.JobRun;
import org.courtesy.job.JobWork;
import org.courtesy.json.CaseJson;
import org.courtesy.rulebook.LiveRules;

/**
 * Sweeps in ranges, several at once, each in one transaction: an interruption costs at most those that were being judged. Where servers
 * share sweeps they judge together; else this one judges alone. How far the sweep is is noted every second.
 */
@ApplicationScoped
class SweepWork implements JobWork {

    private static final long SIGN_OF_LIFE_SECONDS = 15;

    private final SweepRanges ranges;
    private final SweepJudge judge;
    private final LiveRules rules;
    private final SweepTogether together;
    private final int atOnce;
    private final long noteEveryNanos;

    /** For the container's proxy. */
    protected SweepWork() {
        this(null, null, null, null, 0, 0);
    }

    @Inject
    SweepWork(SweepRanges ranges, SweepJudge judge, LiveRules rules, SweepTogether together, SweepThreads threads) {
        this(ranges, judge, rules, together, threads.number(), TimeUnit.SECONDS.toNanos(1));
    }

    SweepWork(
            SweepRanges ranges,
            SweepJudge judge,
            LiveRules rules,
            SweepTogether together,
            int atOnce,
            long noteEveryNanos) {
        this.ranges = ranges;
        this.judge = judge;
        this.rules = rules;
        this.together = together;
        this.atOnce = atOnce;
        this.noteEveryNanos = noteEveryNanos;
    }

    @Override
    public String kind() {
        return SweepService.KIND;
    }

    @Override
    public boolean possibleHere(JobRun job) {
        return rules.ready();
    }

    @Override
    public boolean pausable() {
        return true;
    }

    @Override
    public boolean run(JobRun job) throws Exception {
        SweepJob sweep = CaseJson.read(job.request(), SweepJob.class);
        SweepRanges.Standing standing = ranges.standing(job, sweep);
        return together.begin(job, standing) ? together.watch(job, standing) : alone(job, sweep, standing);
    }

    private boolean alone(JobRun job, SweepJob sweep, SweepRanges.Standing standing) throws Exception {
        Deque<SweepRange> open = new ArrayDeque<>(standing.open());
        Deque<Future<SweepTally>> begun = new ArrayDeque<>();
        SweepTally tally = standing.tally();
        boolean goOn = true;
        // The first range is noted at once: people see that it has begun.
        long noted = System.nanoTime() - noteEveryNanos;
        try {
            while (!begun.isEmpty() || goOn && !open.isEmpty()) {
                while (goOn && !open.isEmpty() && begun.size() < atOnce) {
                    begun.add(judge.begin(job.id(), sweep, open.remove()));
                }
                tally = tally.plus(awaited(begun.remove(), job));
                if (goOn && System.nanoTime() - noted >= noteEveryNanos) {
                    goOn = ranges.note(job, tally);
                    noted = System.nanoTime();
                }
            }
        } finally {
            settle(begun);
        }
        ranges.note(job, tally);
        return open.isEmpty();
    }

    private static SweepTally awaited(Future<SweepTally> range, JobRun job) throws Exception {
        while (true) {
            try {
                return range.get(SIGN_OF_LIFE_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException stillAtWork) {
                job.alive();
            }
        }
    }

    /** When one range has failed, the others come to their end before the job is tried again: nobody judges a range twice at once. */
    private static void settle(Deque<Future<SweepTally>> begun) throws InterruptedException {
        for (Future<SweepTally> range : begun) {
            try {
                range.get();
            } catch (ExecutionException alsoFailed) {
                // It is open still, and the next run judges it again.
            }
        }
    }
}
