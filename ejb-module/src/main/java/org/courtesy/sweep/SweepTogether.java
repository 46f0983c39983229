package org.courtesy.sweep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.courtesy.job.JobRun;

/**
 * Leads a sweep that all servers judge: offers its open ranges and watches their rows until all have ended. Which server judges what is
 * not its matter. Ranges of which nothing is heard, since a server was lost with them, are offered again; whoever gets a range that
 * is judged already leaves it alone.
 */
@ApplicationScoped
class SweepTogether {

    private static final Logger LOG = System.getLogger(SweepTogether.class.getName());

    private static final Duration LOOK = Duration.ofSeconds(1);

    /** Several times as long as a range takes on a busy server. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int MOST_OFFERS = 4;

    private final SweepRanges ranges;
    private final SweepSharing sharing;
    private final Duration look;
    private final Duration patience;

    /** For the container's proxy. */
    protected SweepTogether() {
        this(null, null, null, null);
    }

    @Inject
    SweepTogether(SweepRanges ranges, SweepSharing sharing) {
        this(ranges, sharing, LOOK, PATIENCE);
    }

    SweepTogether(SweepRanges ranges, SweepSharing sharing, Duration look, Duration patience) {
        this.ranges = ranges;
        this.sharing = sharing;
        this.look = look;
        this.patience = patience;
    }

    /** Offers what is open; whether there is anybody to share it with. */
    boolean begin(JobRun job, SweepRanges.Standing standing) {
        return sharing.offer(
                job.id(), standing.open().stream().map(SweepRange::place).toList(), 0);
    }

    /**
     * Watches until all ranges have ended, or the sweep is to pause or stop.
     *
     * @return whether all have ended
     * @throws IllegalStateException if ranges are judged by nobody, however often they are offered
     */
    boolean watch(JobRun job, SweepRanges.Standing standing) throws InterruptedException {
        Watch watch = new Watch(job, standing);
        boolean goOn = job.alive();
        while (goOn && !watch.open.isEmpty()) {
            Thread.sleep(look.toMillis());
            goOn = watch.collect() ? watch.note() : job.alive();
            watch.offerAgain();
        }
        if (!watch.open.isEmpty()) {
            ranges.settle(job.id());
            watch.collect();
        }
        watch.note();
        return watch.open.isEmpty();
    }

    /** What is known of a sweep that is going on. */
    private final class Watch {

        private final JobRun job;
        private final TreeSet<Integer> open;
        private SweepTally tally;
        private long heard = System.nanoTime();
        private int offers = 1;

        private Watch(JobRun job, SweepRanges.Standing standing) {
            this.job = job;
            this.open = standing.open().stream().map(SweepRange::place).collect(Collectors.toCollection(TreeSet::new));
            this.tally = standing.tally();
        }

        private boolean note() {
            return ranges.note(job, tally);
        }

        /** Counts what has ended; whether anything has. */
        private boolean collect() {
            Map<Integer, SweepTally> ended = ranges.ended(job.id(), open.first());
            ended.keySet().retainAll(open);
            ended.values().forEach(one -> tally = tally.plus(one));
            open.removeAll(ended.keySet());
            if (!ended.isEmpty()) {
                heard = System.nanoTime();
                offers = 1;
            }
            return !ended.isEmpty();
        }

        private void offerAgain() {
            if (System.nanoTime() - heard < patience.toNanos()) {
                return;
            }
            if (offers >= MOST_OFFERS) {
                throw new IllegalStateException(open.size() + " ranges of sweep " + job.id()
                        + " are judged by no server, the first " + open.first());
            }
            LOG.log(Level.WARNING, "Sweep {0}: {1} ranges are offered again", job.id(), open.size());
            sharing.offer(job.id(), open, offers++);
            heard = System.nanoTime();
        }
    }
}
