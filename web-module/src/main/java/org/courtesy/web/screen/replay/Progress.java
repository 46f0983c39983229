package org.courtesy.web.screen.replay;

import org.courtesy.job.JobView;
import org.courtesy.web.screen.layout.Words;

/**
 * How far a replay is.
 *
 * @param percent 0..100
 * @param state in words
 * @param running whether it is queued or under way, so that the page has to look again
 */
public record Progress(int percent, String state, boolean running, boolean pausable, boolean paused) {

    private static final int WHOLE = 100;

    static Progress of(JobView job, Words words) {
        boolean running = job.state().equals("RUNNING") || job.state().equals("QUEUED");
        boolean paused = job.state().equals("PAUSED");
        long total = job.total() == null ? 0 : job.total();
        int percent = total == 0 ? 0 : (int) Math.min(WHOLE, WHOLE * job.done() / total);
        String left = job.secondsLeft() == null || !running ? "" : " · " + words.say("replay.left", job.secondsLeft());
        String state =
                words.say("jobState." + job.state()) + " · " + words.say("replay.progress", job.done(), total) + left;
        return new Progress(percent, state, running, running, paused);
    }

    /** Whether it can still be stopped. */
    public boolean stoppable() {
        return running || paused;
    }
}
